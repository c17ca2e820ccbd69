import { rehearse } from "./rehearsal";
import type { Server } from "./server";

/** How long after a document was opened the rehearsal begins, in milliseconds: its first answer goes first. */
const REHEARSAL_MS = 500;

/**
 * Follows the documents of the editor: what is opened, saved or typed in is checked as the settings say, what is closed is forgotten.
 * @param stopped whether the server is to stop
 */
export function followDocuments(server: Server, stopped: () => boolean): void {
  const { runner, workspace, diagnostics, settings, host } = server;
  const lastTyped = () => (stopped() ? undefined : diagnostics.lastTyped);

  const checkDue = (uri: string, why: "open" | "save") =>
    runner.run(why, undefined, undefined, async () => {
      const { run } = await settings.of(uri);
      diagnostics.due(uri, why, run);
      if (why === "open" && run === "onType") host.after(REHEARSAL_MS, () => rehearse(server, uri, lastTyped));
      if (why === "save" && run === "onSave" && diagnostics.pulls) diagnostics.refresh();
      diagnostics.publish(uri);
    });

  workspace.onRead = () => diagnostics.refresh();
  workspace.open.onDidOpen(({ document }) => void checkDue(document.uri, "open"));
  workspace.open.onDidSave(({ document }) => void checkDue(document.uri, "save"));
  workspace.open.onDidChangeContent(({ document }) => {
    const isEdit = workspace.session.has(workspace.pathOf(document.uri)) && document.version > 1;
    if (!isEdit) return;
    workspace.put(document.uri);
    diagnostics.typed(document.uri);
  });
  workspace.open.onDidClose(
    ({ document }) =>
      void runner.run("close", undefined, undefined, async () => {
        diagnostics.closed(document.uri);
        settings.forget(document.uri);
        await workspace.closed(document.uri);
      }),
  );
}
