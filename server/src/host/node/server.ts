import { join } from "node:path";
import { createConnection, ProposedFeatures, type Connection } from "vscode-languageserver/node";
import { start } from "../../lsp/start";
import { DirectWriter } from "./direct-writer";
import { nodeHost } from "./host";
import { garbageOf } from "./garbage";

/** The connection to the client: over standard input and output where that was asked for, else as the command line says. */
function connection(): Connection {
  if (!process.argv.includes("--stdio")) return createConnection(ProposedFeatures.all);
  // createConnection takes a writer in place of a stream, though its type does not say so for this form.
  const writer = new DirectWriter(process.stdout) as unknown as NodeJS.WritableStream;
  return createConnection(ProposedFeatures.all, process.stdin, writer);
}

start(connection(), { ...nodeHost(join(__dirname, "..")), garbage: garbageOf() });
