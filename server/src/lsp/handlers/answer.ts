import type { CancellationToken } from "vscode-languageserver";
import { viewOf, type Server, type View } from "../server";

/**
 * A handler for requests about one document.
 * @param name of the request, for the log
 * @param fallback the answer where the server does not know the document, and where making one fails
 * @param make the answer for a document that was read
 */
export function answer<P extends { readonly textDocument: { readonly uri: string } }, R, F>(
  server: Server,
  name: string,
  fallback: F,
  make: (view: View, params: P, token: CancellationToken) => R | F | Promise<R | F>,
): (params: P, token: CancellationToken) => Promise<R | F> {
  return (params, token) =>
    server.runner.run<R | F>(name, token, fallback, async () => {
      const view = await viewOf(server, params.textDocument.uri);
      return view ? make(view, params, token) : fallback;
    });
}
