import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { allSpans } from "../finding-spans";
import type { Edit, Fix, RawFinding } from "../findings";
import type { World } from "../world";
import { blockAround, sentenceAround } from "./passages";

/** Fills gaps that the school's profile has a value for, and takes out what was only meant for whoever adapts the policy: a decision. */
export function fixUnfilledPlaceholder(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const spans = allSpans(finding);
  const fixes: Fix[] = [];
  if (finding.data?.kind === "gap") {
    const edits = spans.flatMap((span): Edit[] => {
      const value = valueFor(facts.text.slice(span.start, span.end), world);
      return value ? [{ span, newText: value }] : [];
    });
    if (edits.length === spans.length)
      fixes.push({
        title: edits.length === 1 ? `Write "${edits[0]!.newText}", as in your school's profile` : "Fill in from your school's profile",
        safety: "suggestion",
        edits,
      });
  }
  const removals = mergeLines(spans.map((span) => sentenceOrLine(span, facts)));
  return [
    ...fixes,
    {
      title: removals.length === 1 ? "Take the sentence out" : "Take these sentences out",
      safety: "suggestion",
      decision: true,
      edits: removals.map((span) => ({ span, newText: "" })),
    },
  ];
}

/** What the profile says for the words of a gap: "[school name]", "[name of the headteacher]", "[DSL]". */
function valueFor(placeholder: string, world: World): string | undefined {
  const school = world.config.school;
  if (!school) return undefined;
  const words = placeholder
    .toLowerCase()
    .replace(/[^a-z' ]/g, " ")
    .replace(/\b(?:insert|enter|add|your|our|name|names|of|the|here|please|type|telephone|phone|number|for)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (/^(?:school|setting|academy)$/.test(words)) return school.name;
  if (/^(?:local authority|authority|la|council)$/.test(words)) return school.authority;
  const same = (key: string) => {
    const own = key
      .toLowerCase()
      .replace(/\b(?:of|the)\b/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    return own === words || initials(own) === words;
  };
  return [...Object.entries(school.roles ?? {}), ...Object.entries(school.contacts ?? {})].find(([key]) => same(key))?.[1];
}

function initials(words: string): string {
  return words
    .split(" ")
    .map((word) => word[0])
    .join("");
}

/** The sentence around a passage; the whole line where the sentence is all that it says. */
function sentenceOrLine(span: Span, facts: DocumentFacts): Span {
  const sentence = sentenceAround(facts, span)?.span ?? span,
    block = blockAround(facts, sentence);
  if (!block) return span;
  const rest = facts.text.slice(block.span.start, sentence.start) + facts.text.slice(sentence.end, block.span.end);
  if (/[\p{L}]/u.test(rest.replace(/^\s*(?:\w{1,3}[.)]|\d[\d.]*)\s/, "")))
    return { start: sentence.start, end: sentence.end + (/^[ \t]+/.exec(facts.text.slice(sentence.end))?.[0].length ?? 0) };
  return block.span;
}

function mergeLines(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => spans.findIndex((other) => other.start <= span.start && span.end <= other.end) === index);
}
