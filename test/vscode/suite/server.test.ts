import * as vscode from "vscode";
import { State } from "vscode-languageclient";
import { diagnostics, extension, ok, open, replace, ruleOf } from "./support";

interface WithProcess {
  readonly _serverProcess?: { readonly pid: number; kill(signal: string): void };
}

describe("the server in VS Code", () => {
  it("is restarted on demand, and findings return", async () => {
    const document = await open("social-media.policy");
    await vscode.commands.executeCommand("schoolPolicy.restartServer");
    await diagnostics(document.uri, "findings after the restart", (found) => found.some((one) => ruleOf(one) === "outdated-legislation"));
  });

  it("is started again when it was killed, and findings return", async function () {
    const { client } = await extension(),
      document = await open("social-media.policy");
    const running = (client as unknown as WithProcess)._serverProcess;
    if (!running) {
      this.skip();
      return;
    }
    const again = new Promise<void>((done) => {
      const listener = client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) {
          listener.dispose();
          done();
        }
      });
    });
    running.kill("SIGKILL");
    await again;
    ok((client as unknown as WithProcess)._serverProcess?.pid !== running.pid, "the same process");
    await replace(document, new vscode.Range(document.lineCount, 0, document.lineCount, 0), "\nWe keep to the Data Protection Act 1984.\n");
    await diagnostics(
      document.uri,
      "findings of the new server",
      (found) => found.filter((one) => ruleOf(one) === "outdated-legislation").length === 2,
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
