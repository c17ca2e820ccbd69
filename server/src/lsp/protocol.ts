/** Requests and options beyond the protocol, between this server and its own extension. Types and names only. */
import type { Diagnostic, Range, TextEdit } from "vscode-languageserver";

/** `initializationOptions`. */
export interface InitializationOptions {
  /** Address of a rule's page with `{rule}` in it; without it the pages of the package are linked. */
  readonly ruleLink?: string;
  /** True where the client has the commands `schoolPolicy.goTo` and `schoolPolicy.showSections`. */
  readonly commands?: boolean;
  /** True where the client answers `schoolPolicy/listFiles` and `schoolPolicy/readFile`. */
  readonly clientReadsFiles?: boolean;
}

/** Server → client: the policies and config files below a folder. */
export const LIST_FILES = "schoolPolicy/listFiles";
/** Server → client: the text of a file, null when it cannot be read. */
export const READ_FILE = "schoolPolicy/readFile";
/** Client → server: the requirements of a policy. */
export const SECTIONS = "schoolPolicy/sections";
/** Client → server: the review state of all policies that the server knows. */
export const REVIEWS = "schoolPolicy/reviews";
/** Client → server: the section templates, filled from the model policies. */
export const TEMPLATES = "schoolPolicy/templates";
/** Client → server: a template as a page to be looked at, in the policy language; null when there is none of that name. */
export const TEMPLATE_PREVIEW = "schoolPolicy/templatePreview";
/** Client → server: how a template goes into a policy, at a caret or in the right place; null when policy or template are not known. */
export const TEMPLATE_INSERTION = "schoolPolicy/templateInsertion";
/** Client → server: a new policy from the model policy of a kind, as a snippet; null when there is no such kind. */
export const NEW_POLICY = "schoolPolicy/newPolicy";
/** Client → server: the checker's reading of a policy, as text. */
export const READING = "schoolPolicy/reading";
/** Client → server: check everything now; answers diagnostics per document. */
export const CHECK_ALL = "schoolPolicy/checkAll";
/** Client → server: check one document now, whatever `schoolPolicy.run` says. */
export const CHECK_NOW = "schoolPolicy/checkNow";
/** Client → server: turn a document of another format into policy text. */
export const IMPORT = "schoolPolicy/import";

/** One requirement in the sections view. */
export interface SectionItem {
  readonly id: string;
  readonly label: string;
  readonly level: "mandatory" | "expected" | "recommended";
  readonly status: "present" | "partial" | "missing";
  /** What is missing, or why the requirement matters. */
  readonly why?: string;
  /** Where it is met. */
  readonly range?: Range;
  /** The template that would meet it, where it is not met. */
  readonly insert?: TemplateName;
}

/** One policy in the review calendar: an entry of `core/report/calendar.ts`, in the same order, with an address for its path. */
export interface ReviewItem {
  readonly uri: string;
  readonly title: string;
  readonly school?: string;
  readonly status: "current" | "due-soon" | "overdue" | "undated";
  /** The date as precise as it was written. */
  readonly dueBy?: string;
  /** The last day that the written date allows. */
  readonly lastDay?: string;
  /** True where no next review is written and the date follows from the last one and the interval. */
  readonly derived: boolean;
  readonly lastReviewed?: string;
}

/** A template as it is asked for: its id, and the phase where the words differ by phase. */
export interface TemplateName {
  readonly id: string;
  readonly phase?: "primary" | "secondary";
}

/** One section template. */
export interface TemplateItem extends TemplateName {
  readonly title: string;
  readonly kind: string;
  readonly kindTitle: string;
  /** The main requirement that it meets, and why that matters; absent where it meets none. */
  readonly requirement?: { readonly id: string; readonly title: string; readonly why?: string };
  /** The active policy does not say this yet. */
  readonly wanted: boolean;
}

/** How a template goes into a policy: the section as a snippet with tab stops, and the edits that make room for it. */
export interface TemplateInsertion {
  readonly range: Range;
  readonly snippet: string;
  readonly edits: readonly TextEdit[];
}

/** One document's diagnostics after "check all". */
export interface CheckedDocument {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** An imported document: policy text, and what could not be carried over as structure. */
export interface Imported {
  readonly text: string;
  readonly notes: readonly string[];
}
