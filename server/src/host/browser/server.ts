import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { start } from "../../lsp/start";

const scope = self as unknown as DedicatedWorkerGlobalScope;
start(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), () => new Date().toISOString().slice(0, 10));
