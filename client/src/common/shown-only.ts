import type * as vscode from "vscode";
import type { Middleware, vsdiag } from "vscode-languageclient";

/** The scheme of the pages that show a template. They are written by the extension and cannot be edited. */
export const TEMPLATE_SCHEME = "school-policy-template";

/** The schemes of pages that are in the language of policies but are none: nobody checks them, and nothing is inserted in them. */
export const SHOWN_ONLY: ReadonlySet<string> = new Set([TEMPLATE_SCHEME]);

/** Keeps pages that are only shown from the server, so that they have no findings and are no neighbours of a policy. */
export const withoutShownOnly: Middleware = {
  didOpen: async (document, next) => (isShownOnly(document) ? undefined : next(document)),
  didChange: async (event, next) => (isShownOnly(event.document) ? undefined : next(event)),
  didClose: async (document, next) => (isShownOnly(document) ? undefined : next(document)),
  provideDiagnostics: (document, previous, token, next) =>
    isShownOnly("uri" in document ? document : { uri: document })
      ? { kind: "full" as vsdiag.DocumentDiagnosticReportKind.full, items: [] }
      : next(document, previous, token),
};

function isShownOnly({ uri }: { readonly uri: vscode.Uri }): boolean {
  return SHOWN_ONLY.has(uri.scheme);
}
