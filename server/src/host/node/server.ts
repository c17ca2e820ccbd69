import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { start } from "../../lsp/start";
import { DirectWriter } from "./direct-writer";
import { nodeHost } from "./host";
import { garbageOf } from "./garbage";

const stdio = process.argv.includes("--stdio");
start(stdio ? createConnection(ProposedFeatures.all, process.stdin, new DirectWriter(process.stdout) as unknown as NodeJS.WritableStream) : createConnection(ProposedFeatures.all), { ...nodeHost(join(__dirname, "..")), garbage: garbageOf() });
