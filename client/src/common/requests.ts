import type { BaseLanguageClient, Position } from "vscode-languageclient";
import type { CheckedDocument, Imported, ReviewItem, SectionItem, TemplateInsertion, TemplateItem, TemplateName } from "../../../server/src/lsp/protocol";

/** What the extension asks its server beyond the protocol. */
export interface Requests {
  sections(uri: string): Promise<readonly SectionItem[]>;
  reviews(): Promise<readonly ReviewItem[]>;
  templates(uri: string): Promise<readonly TemplateItem[]>;
  /** A template as a page, as it would read in a policy; an empty address where none is open. */
  templatePreview(uri: string, template: TemplateName): Promise<string | null>;
  /** How a template goes into a policy: at a caret, or in the right place. */
  templateInsertion(uri: string, template: TemplateName, caret?: Position): Promise<TemplateInsertion | null>;
  /** A new policy of a kind as a snippet. */
  newPolicy(kind: string): Promise<string | null>;
  reading(uri: string): Promise<string | null>;
  checkAll(): Promise<readonly CheckedDocument[]>;
  checkNow(uri: string): Promise<void>;
  importDocument(name: string, bytes: Uint8Array): Promise<Imported | null>;
}

/** The requests over a client. */
export function requestsOf(client: BaseLanguageClient): Requests {
  return {
    sections: (uri) => client.sendRequest("schoolPolicy/sections", { uri }),
    reviews: () => client.sendRequest("schoolPolicy/reviews", {}),
    templates: (uri) => client.sendRequest("schoolPolicy/templates", { uri }),
    templatePreview: (uri, { id, phase }) => client.sendRequest("schoolPolicy/templatePreview", { uri, id, phase }),
    templateInsertion: (uri, { id, phase }, caret) => client.sendRequest("schoolPolicy/templateInsertion", { uri, id, phase, caret }),
    newPolicy: (kind) => client.sendRequest("schoolPolicy/newPolicy", { kind }),
    reading: (uri) => client.sendRequest("schoolPolicy/reading", { uri }),
    checkAll: () => client.sendRequest("schoolPolicy/checkAll", {}),
    checkNow: (uri) => client.sendRequest("schoolPolicy/checkNow", { uri }),
    importDocument: (name, bytes) => client.sendRequest("schoolPolicy/import", { name, base64: base64(bytes) }),
  };
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
