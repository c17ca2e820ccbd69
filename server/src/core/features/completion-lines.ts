import { rules } from "../rules/registry";
import { renderSection } from "../templates/render";
import { styleOf, type DocumentStyle } from "../templates/style";
import type { CompletionItem, Place } from "./completion";
import { sectionTemplates } from "./section-templates";
import { snippetOf } from "./snippet";

/** After `## `: the headings of the model policy's sections, those still missing first. */
export function headingItems(place: Place): readonly CompletionItem[] {
  const { facts, world, offset, before, lineStart } = place;
  const lead = /^#{1,6} (?:\d+(?:\.\d+)*[.)]? )?/.exec(before)![0];
  const present = new Set(facts.policy.sections.map(({ title }) => title.toLowerCase()));
  return sectionTemplates(facts, world)
    .filter(({ section, wanted }) => section.kind === facts.kind && (wanted || !present.has(section.title.toLowerCase())))
    .map(({ section, wanted }, rank): CompletionItem => ({
      label: section.title,
      kind: "section",
      insert: section.title,
      span: { start: lineStart + lead.length, end: offset },
      detail: wanted ? "Section still missing" : "Section of our model policy",
      rank,
    }));
}

/** At the beginning of a line: structured lines, and whole sections with tab stops. */
export function lineStartItems(place: Place): readonly CompletionItem[] {
  const { facts, world, offset, lineStart } = place,
    span = { start: lineStart, end: offset };
  const lines: readonly (readonly [string, string, string])[] = [
    ["Applies to:", "Applies to: ${1:staff}", "Says whom this section is about"],
    ["Covers:", "Covers: ${1:requirement}", "Says which requirement this section is meant to meet"],
    ["Note:", "Note: ", "An explanation; no rule is read from it"],
    ["Exception to …:", "Exception to ${1:3.1}: ", "An exception written apart from its rule"],
    ["Despite …,", "Despite ${1:3.1}, ", "This rule wins over another"],
    ["Subject to …,", "Subject to section ${1:4}, ", "Another rule wins over this one"],
    ['"…" means …', '"${1:Term}" means ${2:what it means}.', "A definition"],
    [
      "Accepted until …",
      "Accepted until ${1:date} by ${2:whom} (${3:rule}): ${4:reason}",
      "A finding that the school accepts, with a reason",
    ],
  ];
  const inBody = !place.inHeader,
    style = styleOf(facts),
    number = nextNumber(place, style);
  return [
    ...(inBody
      ? lines.map(([label, insert, detail], index): CompletionItem => ({
          label,
          kind: "line",
          insert,
          snippet: true,
          span,
          detail,
          rank: 20 + index,
        }))
      : []),
    ...sectionTemplates(facts, world).map(({ section, text, wanted }, index): CompletionItem => ({
      label: section.kind === facts.kind ? section.title : `${section.title} (${section.kind.replace(/-/g, " ")})`,
      kind: "section",
      insert: snippetOf(renderSection(text, style, number).replace(/\r\n/g, "\n")),
      snippet: true,
      span,
      detail: wanted ? "Section still missing" : "Section of a model policy",
      documentation: text,
      rank: (wanted ? 10 : 40) + index,
    })),
  ];
}

/** The number of a section that is begun here: one more than the highest before it, where the document numbers its sections. */
function nextNumber({ facts, lineStart }: Place, style: DocumentStyle): number | undefined {
  if (!style.numbersSections) return undefined;
  const before = facts.policy.sections
    .filter(({ number, span }) => number !== undefined && /^\d+$/.test(number) && span.start < lineStart)
    .map(({ number }) => Number(number));
  return Math.max(0, ...before) + 1;
}

/** Inside the brackets of `Accepted until … (`: the rules' names. */
export function ruleItems({ before, offset }: Place): readonly CompletionItem[] {
  const typed = /^\s*(?:<!--\s*)?Accepted until [^(]*\(([a-z -]*)$/i.exec(before)?.[1];
  if (typed === undefined) return [];
  return rules.map(({ name, title }, rank): CompletionItem => ({
    label: name.replace(/-/g, " "),
    kind: "rule",
    insert: name.replace(/-/g, " "),
    span: { start: offset - typed.length, end: offset },
    detail: title,
    rank,
  }));
}
