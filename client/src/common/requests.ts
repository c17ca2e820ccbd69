import type { BaseLanguageClient, Position } from "vscode-languageclient";
import {
  CHECK_ALL,
  CHECK_NOW,
  IMPORT,
  NEW_POLICY,
  READING,
  REVIEWS,
  SECTIONS,
  TEMPLATE_INSERTION,
  TEMPLATE_PREVIEW,
  TEMPLATES,
  type CheckedDocument,
  type Imported,
  type ReviewItem,
  type SectionItem,
  type TemplateInsertion,
  type TemplateItem,
  type TemplateName,
} from "../../../server/src/lsp/protocol";

/** What the extension asks its server beyond the protocol. */
export interface Requests {
  /** What a policy must say and whether it does, the mandatory requirements first. */
  sections(uri: string): Promise<readonly SectionItem[]>;
  /** When each policy of the workspace is to be reviewed, by date. */
  reviews(): Promise<readonly ReviewItem[]>;
  /** The section templates, those that a policy needs first; an empty address where none is open. */
  templates(uri: string): Promise<readonly TemplateItem[]>;
  /** A template as a page, as it would read in a policy; an empty address where none is open. */
  templatePreview(uri: string, template: TemplateName): Promise<string | null>;
  /** How a template goes into a policy: at a caret, or in the right place. */
  templateInsertion(uri: string, template: TemplateName, caret?: Position): Promise<TemplateInsertion | null>;
  /** A new policy of a kind as a snippet. */
  newPolicy(kind: string): Promise<string | null>;
  /** How a policy was read, as Markdown; null where it is not open. */
  reading(uri: string): Promise<string | null>;
  /** Checks every policy of the workspace. */
  checkAll(): Promise<readonly CheckedDocument[]>;
  /** Checks one policy, whatever `schoolPolicy.run` says. */
  checkNow(uri: string): Promise<void>;
  /** Turns a document of another format into a policy's text; null where that is not possible here. */
  importDocument(name: string, bytes: Uint8Array): Promise<Imported | null>;
}

/** The requests over a client. */
export function requestsOf(client: BaseLanguageClient): Requests {
  return {
    sections: (uri) => client.sendRequest(SECTIONS, { uri }),
    reviews: () => client.sendRequest(REVIEWS, {}),
    templates: (uri) => client.sendRequest(TEMPLATES, { uri }),
    templatePreview: (uri, { id, phase }) => client.sendRequest(TEMPLATE_PREVIEW, { uri, id, phase }),
    templateInsertion: (uri, { id, phase }, caret) => client.sendRequest(TEMPLATE_INSERTION, { uri, id, phase, caret }),
    newPolicy: (kind) => client.sendRequest(NEW_POLICY, { kind }),
    reading: (uri) => client.sendRequest(READING, { uri }),
    checkAll: () => client.sendRequest(CHECK_ALL, {}),
    checkNow: (uri) => client.sendRequest(CHECK_NOW, { uri }),
    importDocument: (name, bytes) => client.sendRequest(IMPORT, { name, base64: base64(bytes) }),
  };
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
