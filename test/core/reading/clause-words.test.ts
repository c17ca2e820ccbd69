import { strict as assert } from "node:assert";
import fc from "fast-check";
import { judgeDocument, judgeSchool } from "../../../server/src/core/judge";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";
import { readDocument } from "../../../server/src/core/read";

const WORDS = (
  "it they this that those who which what there staff pupils parents the a any no every all only nobody each must may not should never will can be is are to of in on by with without " +
  "unless except other than if where when and or nor but also so do need have has used use send keep report reported phones social media images consent give given make allowed required encouraged " +
  "not only ensure that refrain from stop before after until during at within 14 days twice a week under 13 , ; : ( ) 3.1 section 4 school headteacher record open closed their own how let"
).split(" ");
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .chain((words) => fc.constantFrom(".", "", ":").map((end) => words.join(" ") + end));
const document = fc
  .array(
    fc.tuple(fc.constantFrom("", "- ", "## ", "3.1 "), sentence).map((parts) => parts.join("")),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => `# Policy\n\n${lines.join("\n\n")}\n`);

describe("the words of clauses in any order", () => {
  it("are read and compared without failing", () => {
    const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
    fc.assert(
      fc.property(document, document, (one, two) => {
        const facts = [one, two].map((text, i) => readDocument({ path: `${i}.policy`, text }, world));
        for (const finding of [...facts.flatMap((each) => judgeDocument(each, world)), ...judgeSchool(facts, world)])
          assert.ok(finding.span.start <= finding.span.end);
      }),
      { numRuns: 300, seed: 20261120 },
    );
  });
});
