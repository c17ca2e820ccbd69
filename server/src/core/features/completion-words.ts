import suggestions from "../../../knowledge/suggestions.json";
import type { CompletionItem, Place } from "./completion";
import { namedIn } from "./names";

/** States of the register that a new policy may cite. */
const IN_FORCE: ReadonlySet<string> = new Set(["in-force", "amended", "partly-repealed"]);
/** More law than this is not offered at once; typing on narrows it. */
const MOST_LAW = 40;

/** In running text: references after "section", roles, defined terms, and the law and guidance in force. */
export function inTextItems(place: Place): readonly CompletionItem[] {
  return referenceItems(place) ?? [...roleItems(place), ...termItems(place), ...lawItems(place)];
}

function referenceItems({ facts, before, offset }: Place): readonly CompletionItem[] | undefined {
  const match = /\b(sections?|clauses?|paragraphs?|appendix|exception to|despite|subject to section)\s+([\dA-Z.]*)$/i.exec(before);
  if (!match) return undefined;
  const wanted = match[1]!.toLowerCase().startsWith("appendix")
    ? /^[A-Z]$/i
    : match[1]!.toLowerCase().startsWith("section")
      ? /^\d+$/
      : /^\d/;
  const span = { start: offset - match[2]!.length, end: offset };
  return namedIn(facts)
    .filter(({ kind, name }) => kind === "number" && wanted.test(name))
    .map(({ name, passage }, rank): CompletionItem => ({
      label: name,
      kind: "reference",
      insert: name,
      span,
      rank,
      detail: facts.text
        .slice(passage.start, passage.end)
        .split(/[\r\n]/)[0]!
        .replace(/^#+\s*/, "")
        .slice(0, 80),
    }));
}

/** Roles: those of the policy's own people first, then those that every school has. In brackets the role alone, elsewhere from the second letter on. */
function roleItems({ facts, before, offset }: Place): readonly CompletionItem[] {
  const match = /(\[?)([\p{L}][\p{L} ]*)?$/u.exec(before)!,
    inBrackets = match[1] === "[";
  const typed = inBrackets ? (match[2] ?? "") : (/[\p{L}]+$/u.exec(before)?.[0] ?? "");
  if (!inBrackets && (typed.length < 2 || before === typed)) return [];
  const held = facts.policy.blocks.flatMap((block) =>
    block.kind === "person" ? [facts.text.slice(block.role.start, block.role.end)] : [],
  );
  const known = new Set(held.map((role) => role.toLowerCase())),
    others = suggestions.roles.filter((role) => !known.has(role));
  const roles = [...held.map((role) => ({ role, detail: "Named under People" })), ...others.map((role) => ({ role, detail: "Role" }))];
  const span = { start: offset - typed.length, end: offset };
  return roles.map(({ role, detail }, index): CompletionItem => ({
    label: inBrackets ? role : lowerFirst(role),
    kind: "role",
    insert: inBrackets ? `${lowerFirst(role)}]` : lowerFirst(role),
    span,
    detail,
    rank: 60 + index,
  }));
}

function lowerFirst(role: string): string {
  return role.length > 1 && role[1] === role[1]!.toLowerCase() ? role[0]!.toLowerCase() + role.slice(1) : role;
}

function termItems({ facts, before, offset }: Place): readonly CompletionItem[] {
  const typed = /[\p{L}]+$/u.exec(before)?.[0] ?? "";
  if (typed === "") return [];
  return namedIn(facts)
    .filter(({ kind }) => kind === "term")
    .map(({ name, passage }, index): CompletionItem => ({
      label: name,
      kind: "term",
      insert: name,
      span: { start: offset - typed.length, end: offset },
      detail: "Defined in this policy",
      documentation: facts.text.slice(passage.start, passage.end).trim(),
      rank: 80 + index,
    }));
}

/** The longest run of words before the caret that begins with a capital and begins a title in the register. */
function lawItems({ world, before, offset }: Place): readonly CompletionItem[] {
  const tail = before.slice(-80);
  for (const match of tail.matchAll(/(?<![\p{L}\p{N}'-])\p{Lu}/gu)) {
    const typed = tail.slice(match.index),
      start = typed.toLowerCase();
    if (typed.length < 3) break;
    const known = world.knowledge.register.entries.filter(
      ({ status, title }) => IN_FORCE.has(status) && title.toLowerCase().startsWith(start),
    );
    if (known.length > 0)
      return known.slice(0, MOST_LAW).map(({ title, note }, index): CompletionItem => ({
        label: title,
        kind: "law",
        insert: title,
        span: { start: offset - typed.length, end: offset },
        detail: "In force",
        ...(note ? { documentation: note } : {}),
        rank: 100 + index,
      }));
  }
  return [];
}
