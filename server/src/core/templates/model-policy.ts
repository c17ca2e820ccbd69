import { parsePolicy } from "../language/parse";
import type { Policy, Section } from "../../../../grammar/tree";
import { blankOut, type SchoolProfile } from "./profile";

/** The kinds of school whose policies differ. */
export type Phase = "primary" | "secondary";

/** A section of a model policy: a template for the same section elsewhere. */
export interface ModelSection {
  /** Policy kind and first requirement, or the title where it covers none: "social-media/safeguarding-reporting". */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The number in the model policy, as written; empty where the section has none. */
  readonly number: string;
  /** Ids of the requirements it meets, the main one first. */
  readonly requirements: readonly string[];
  /** Heading and body with placeholders; line ends are `\n`. */
  readonly text: string;
  /** The text for phases that need other words. */
  readonly variants: Readonly<Partial<Record<Phase, string>>>;
}

/** A model policy taken apart. `head` is everything before its first numbered section: title, fields, people. */
export interface ModelPolicy {
  readonly kind: string;
  readonly title: string;
  readonly head: string;
  readonly sections: readonly ModelSection[];
}

const VARIANT = /^<!-- variant: (primary|secondary)\n([\s\S]*?)^-->\n?/gm;

/**
 * Takes a model policy apart into templates. The school's own name, people and telephone numbers become placeholders by the profile;
 * the dates of its header become marks that are computed when a template is used (see `fillTemplate`).
 * @param text a policy in the language; a section may be followed by a variant in a comment
 * @param profile the school that the model policy is about
 * @returns undefined when the text names no policy kind
 */
export function compileModelPolicy(text: string, profile: SchoolProfile): ModelPolicy | undefined {
  const plain = text.replace(/\r\n?/g, "\n");
  const variants: { readonly at: number; readonly phase: Phase; readonly text: string }[] = [];
  let removed = 0;
  const body = plain.replace(VARIANT, (whole, phase: Phase, words: string, at: number) => {
    variants.push({ at: at - removed, phase, text: words });
    removed += whole.length;
    return "";
  });
  const policy = parsePolicy(body, { strict: true });
  const fields = headerFields(policy, body);
  const kind = fields.get("policy")?.toLowerCase().replace(/\s+/g, "-");
  if (!kind) return undefined;
  const blank = (words: string) => markDates(blankOut(words, profile), fields).trimEnd() + "\n";
  const numbered = policy.sections.filter(
    (section) => section.heading !== undefined && section.parent === undefined && section.title.toLowerCase() !== "people",
  );
  const sections = numbered.map((section): ModelSection => {
    const requirements = coversOf(policy, section);
    const own = variants.filter(({ at }) => at > section.span.start && at <= section.span.end);
    return {
      id: `${kind}/${requirements[0] ?? slug(section.title)}`,
      kind,
      title: section.title,
      number: section.number ?? "",
      requirements,
      text: blank(body.slice(section.span.start, section.span.end)),
      variants: Object.fromEntries(own.map((variant) => [variant.phase, blank(variant.text)])),
    };
  });
  const title = policy.title === undefined ? undefined : policy.blocks[policy.title];
  return {
    kind,
    title: title?.kind === "title" ? title.flow.text : kind,
    head: blank(body.slice(0, numbered[0]?.span.start ?? body.length)),
    sections,
  };
}

/** The id that words name, as those of a `Covers:` line name a requirement: "Image consent" → "image-consent". */
export function slug(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function coversOf(policy: Policy, section: Section): string[] {
  const covered: string[] = [];
  for (let index = section.firstBlock; index < section.endBlock; index++) {
    const block = policy.blocks[index];
    if (block?.kind === "directive" && block.directive === "covers")
      covered.push(
        ...block.flow.text
          .split(",")
          .map(slug)
          .filter((id) => id !== ""),
      );
  }
  return covered;
}

function headerFields(policy: Policy, text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const block of policy.blocks)
    if (block.kind === "field")
      for (const field of block.fields) {
        if (field.id && !values.has(field.id)) values.set(field.id, text.slice(field.value.start, field.value.end).trim());
      }
  return values;
}

function markDates(text: string, fields: ReadonlyMap<string, string>): string {
  let marked = text;
  for (const id of ["approvedOn", "nextReview", "reviewed"]) {
    const value = fields.get(id);
    if (value) marked = marked.replaceAll(value, `{${id}}`);
  }
  return marked;
}
