import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LIST_FILES, READ_FILE } from "../../../server/src/lsp/protocol";

/** More folders than this are not looked through in a virtual workspace. */
const MOST_FOLDERS = 2000;
const WANTED = "{*.policy,school-policy.config.json}";

/** Reads files for the server through the editor, so that virtual workspaces and remote machines work alike. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(LIST_FILES, async ({ folder, deep }: { folder: string; deep: boolean }) => {
      const given = vscode.Uri.parse(folder),
        root = given.path === "" ? given.with({ path: "/" }) : given;
      const found =
        root.scheme === "file"
          ? await vscode.workspace.findFiles(new vscode.RelativePattern(root, deep ? `**/${WANTED}` : WANTED), "**/node_modules/**")
          : await walk(root, deep);
      return found.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort();
    }),
    client.onRequest(READ_FILE, async ({ uri }: { uri: string }) => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri)));
      } catch {
        return null;
      }
    }),
  ];
}

/** The wanted files of a virtual folder, which need not have a search. Dot folders and node_modules are left alone. */
async function walk(root: vscode.Uri, deep: boolean): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [],
    waiting = [root];
  for (let visited = 0; waiting.length > 0 && visited < MOST_FOLDERS; visited++) {
    const folder = waiting.shift()!;
    let entries: [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      /* a folder that cannot be read holds nothing for us */
    }
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory) {
        if (deep && !name.startsWith(".") && name !== "node_modules") waiting.push(uri);
      } else if (name.endsWith(".policy") || name === "school-policy.config.json") found.push(uri);
    }
  }
  return found;
}
