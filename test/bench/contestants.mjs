// The checkers that `npm run bench` sets side by side. Each reads documents as its users have it read them: it finds without mending, and
// a report of ours makes its fixes when they are looked at.
import { createRequire } from "node:module";

const AS_OF = "2026-11-20";
/** The rules that set clauses against each other; the others need no clause read. */
const COMPARING = { "contradictory-clauses": "off", "inconsistent-value": "off" };

function ours(rules) {
  const { check } = createRequire(import.meta.url)("../../dist/library.cjs");
  return (documents) => check(documents, { asOf: AS_OF, config: { rules } });
}

/**
 * The contestants by their names: each loads its checker and gives a function that checks the documents of one school
 * (`{ path, text }`) and says when it is done.
 */
export const contestants = {
  "school-policy (all rules)": async () => ours({}),
  "school-policy (without comparing clauses)": async () => ours(COMPARING),
  "remark-lint (recommended preset)": async () => {
    const { remark } = await import("remark");
    const { default: recommended } = await import("remark-preset-lint-recommended");
    const linter = remark().use(recommended).freeze();
    return async (documents) => {
      for (const { text } of documents) await linter.process(text);
    };
  },
  "markdownlint (all rules)": async () => {
    const { lint } = await import("markdownlint/sync");
    return (documents) => {
      for (const { path, text } of documents) lint({ strings: { [path]: text } });
    };
  },
};
