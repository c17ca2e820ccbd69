import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { groupedBy } from "../grouped";
import { numberClashes } from "./number-clashes";
import { contentsFindings } from "./contents-entries";
import type { Reference } from "../reading/references";
import type { DocumentRule } from "./rule";

/** How far past the last section a number may lie and still be taken for a slip instead of another document's number. */
const REACH = 3;

/** Finds references to sections, clauses and appendices that the policy does not have, contents entries without a heading, and numbers given twice. */
export const danglingReference: DocumentRule = {
  name: "dangling-reference",
  scope: "document",
  title: "Reference that leads nowhere",
  waitsForIdle: true,
  check(facts) {
    return [...missingPlaces(facts), ...contentsFindings(facts), ...numberClashes(facts)];
  },
};

function missingPlaces(facts: DocumentFacts): RawFinding[] {
  const missing = facts.references.filter(
    (reference) => reference.kind !== "policy" && reference.target === undefined && isExpected(reference, facts),
  );
  const byPlace = groupedBy(missing, ({ kind, name }) => `${kind === "appendix" ? "appendix" : "section"} ${name.toUpperCase()}`);
  return [...byPlace.values()].map((group) => finding(group, facts));
}

/**
 * Whether the document numbers its places so that this one would have to be there. Where numbering is absent nothing
 * can be missing. An annex is mostly one of the guidance that staff read ("Part 1 or Annex A"), unless the policy has annexes itself.
 */
function isExpected(reference: Reference, facts: DocumentFacts): boolean {
  const name = reference.name.replace(/\(.*$/, ""),
    depth = name.split(".").length;
  if (reference.kind === "appendix")
    return (
      reference.pointed ||
      !/^annex/i.test(reference.text) ||
      facts.numbering.some(
        (place) => place.what === "appendix" && /\bannex/i.test(facts.text.slice(Math.max(0, place.span.start - 8), place.span.end)),
      )
    );
  const same = facts.numbering.filter(
    (place) =>
      place.what !== "appendix" &&
      /^\d/.test(place.number) &&
      place.number.split(".").length === depth &&
      (reference.kind !== "paragraph" || depth > 1 || place.what === "clause"),
  );
  if (same.length < (depth === 1 ? 3 : 2)) return false;
  const top = Math.max(...sections(facts)),
    first = Number(name.split(".")[0]);
  return reference.pointed || first <= top + REACH;
}

function sections(facts: DocumentFacts): number[] {
  return [
    0,
    ...facts.numbering
      .filter((place) => place.what !== "appendix")
      .map((place) => Number(place.number.split(".")[0]))
      .filter((number) => number < 100),
  ];
}

function finding(group: readonly Reference[], facts: DocumentFacts): RawFinding {
  const [first, ...rest] = group as [Reference, ...Reference[]];
  const appendices = facts.numbering.filter((place) => place.what === "appendix");
  const absent = first.kind === "appendix" && appendices.length === 0;
  const annexed = /^annex/i.test(first.text),
    name =
      first.kind === "appendix"
        ? `${annexed ? "Annex" : "Appendix"} ${first.name}`
        : `${/^c/i.test(first.text) ? "clause" : first.kind} ${first.name}`;
  const has = first.kind === "appendix" ? [...new Set(appendices.map((place) => place.number))].join(", ") : "";
  const top = Math.max(...sections(facts));
  const known = has
    ? ` It has ${appendices.length === 1 ? `only ${annexed ? "Annex" : "Appendix"} ${has}` : `${annexed ? "Annexes" : "Appendices"} ${has}`}.`
    : first.kind !== "appendix" && !first.name.includes(".") && Number(first.name) > top
      ? ` Its sections end at ${top}.`
      : "";
  return {
    rule: "dangling-reference",
    severity: "warning",
    span: first.span,
    message: absent
      ? `This policy sends its readers to ${name}, which is not in this document. Publish the two together, or say where it can be found.`
      : `This policy has no ${name}.${known} Readers who follow the reference find nothing. Correct the ${first.kind === "appendix" ? "reference" : "number"}, or add what is missing.`,
    related: rest.map(({ span }) => ({ span, message: `${name} is named here too.` })),
    data: { matter: "missing-place", place: first.kind, name: first.name },
  };
}
