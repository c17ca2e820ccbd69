import { CodeActionKind, type ServerCapabilities } from "vscode-languageserver";
import { codeActions, FIX_ALL } from "./handlers/code-actions";
import { names } from "./handlers/names";
import { showing } from "./handlers/showing";
import { structure } from "./handlers/structure";
import { templates } from "./handlers/templates";
import { views } from "./handlers/views";
import { writing } from "./handlers/writing";
import type { Server } from "./server";

/** One thing the server can do: what it tells the client, and its handlers. */
export interface Feature {
  readonly name: string;
  readonly capability: Partial<ServerCapabilities>;
  register(server: Server): void;
}

/** The one list of what the server can do besides diagnostics. */
export const features: readonly Feature[] = [
  {
    name: "code actions",
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
    register: (server) =>
      server.connection.onCodeAction((params, token) =>
        server.runner.run("code actions", token, [], () => codeActions(server, params, token)),
      ),
  },
  ...showing,
  ...writing,
  ...structure,
  ...names,
  ...views,
  ...templates,
];
