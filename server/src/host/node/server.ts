import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { start } from "../../lsp/start";
import { DirectWriter } from "./direct-writer";
import { nodeHost } from "./host";

// Clear away young garbage between two answers, not in the middle of one; and keep what was compiled while the author is thinking.
setFlagsFromString("--minor-gc-task-trigger=50");
setFlagsFromString("--no-flush-bytecode");

const stdio = process.argv.includes("--stdio");
start(stdio ? createConnection(ProposedFeatures.all, process.stdin, new DirectWriter(process.stdout) as unknown as NodeJS.WritableStream) : createConnection(ProposedFeatures.all), nodeHost(join(__dirname, "..")));
