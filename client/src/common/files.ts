import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

const WANTED = "{*.policy,school-policy.config.json}";

/** Reads files for the server through the editor, so that virtual workspaces and remote machines work alike. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest("schoolPolicy/listFiles", async ({ folder, deep }: { folder: string; deep: boolean }) => {
      const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), deep ? `**/${WANTED}` : WANTED);
      const found = await vscode.workspace.findFiles(pattern, "**/node_modules/**");
      return found.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort();
    }),
    client.onRequest("schoolPolicy/readFile", async ({ uri }: { uri: string }) => {
      try { return new TextDecoder().decode(await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri))); } catch { return null; }
    }),
  ];
}
