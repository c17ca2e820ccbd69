import type { RawFinding } from "../findings";
import { judgeCitation } from "../judging/citations";
import type { DocumentRule } from "./rule";

/** Finds repealed, superseded, misdated and invented law. */
export const outdatedLegislation: DocumentRule = {
  name: "outdated-legislation",
  scope: "document",
  title: "Outdated legislation",
  check(facts, world) {
    const findings: RawFinding[] = [];
    for (const citation of facts.citations) {
      const { standing, entry } = judgeCitation(citation, world);
      if (standing !== "repealed" || !entry) continue;
      const successors = entry.replacedBy.map((id) => world.knowledge.register.byId.get(id)?.title ?? id).join(" and ");
      findings.push({
        rule: "outdated-legislation", severity: entry.confidence === "high" ? "error" : "warning", span: citation.span,
        message: `The ${entry.title} is no longer in force. A policy that relies on it tells staff and parents to follow rules that have gone. ${successors ? `Cite the ${successors} instead.` : "Take the reference out."}`,
        data: { entry: entry.id, replacedBy: entry.replacedBy },
      });
    }
    return findings;
  },
};
