import type { RawFinding } from "../findings";
import type { ReplacedTerm } from "../knowledge/terms";
import { sayDate, sayMonth } from "../wording";
import type { DocumentRule } from "./rule";

/** Finds bodies, roles, platforms and words that have been replaced: one finding a term, for those of which we are sure. */
export const outdatedTerm: DocumentRule = {
  name: "outdated-term",
  scope: "document",
  title: "Outdated term",
  check(facts, world) {
    const findings = new Map<string, RawFinding & { related: { span: RawFinding["span"]; message: string }[] }>();
    for (const mention of facts.terms) {
      const term = world.knowledge.terms.byId.get(mention.id);
      if (!term || term.confidence !== "high" || (term.status !== "obsolete" && term.status !== "renamed")) continue;
      if (term.from !== null && world.asOf < term.from) continue;
      const known = findings.get(term.id);
      if (known) {
        known.related.push({ span: mention.span, message: "Also here." });
        continue;
      }
      findings.set(term.id, {
        rule: "outdated-term",
        severity: "information",
        span: mention.span,
        message: messageOf(term, mention.text),
        related: [],
        data: {
          term: term.id,
          kind: term.kind,
          ...(term.replacement ? { replacement: term.replacement } : {}),
          ...(term.write ? { write: term.write } : {}),
          ...(term.from ? { since: term.from } : {}),
        },
      });
    }
    return [...findings.values()];
  },
};

function messageOf(term: ReplacedTerm, written: string): string {
  const name = written.length <= 6 && written === written.toUpperCase() && written !== term.term ? `${written} (${term.term})` : written;
  const day = term.from ? sayDate(term.from) : undefined;
  const write = term.write ?? term.replacement;
  if (term.status === "renamed")
    return `${name} has had a new name${day ? ` since ${day}` : ""}: ${term.replacement}. A reader who looks for the old name may not find it. Write “${write}”.`;
  switch (term.kind) {
    case "body":
      return `${name} no longer exists${day ? ` (since ${day})` : ""}. A reader cannot turn to it, and it shows the policy's age. ${write ? `Write “${write}”.` : "Take it out, or say whom the school turns to now."}`;
    case "platform":
      return `${term.term} closed${term.from ? ` in ${sayMonth(term.from)}` : ""}. A rule about a service that pupils and staff no longer use looks out of touch. ${term.replacement ? `Name what is used now: ${term.replacement}.` : "Name a service that they use now."}`;
    case "role":
      return `“${written}” is no longer what national guidance calls this role${day ? ` (since ${day})` : ""}. New staff and outside agencies look for the present title. ${write ? `Write “${write}”.` : "Use the present title."}`;
    default:
      return `“${written}” is no longer in use in national guidance or law${day ? ` (since ${day})` : ""}. Readers may look for something that has gone. ${term.write ? `Write “${term.write}”.` : term.replacement ? `What there is now: ${term.replacement}.` : "Take it out, or say what the school does now."}`;
  }
}
