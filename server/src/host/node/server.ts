import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { start } from "../../lsp/start";
import { nodeHost } from "./host";

start(createConnection(ProposedFeatures.all), nodeHost(join(__dirname, "..")));
