import { strict as assert } from "node:assert";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { mayHoldCitation } from "../../../server/src/core/reading/citations/clues";
import { findTitles } from "../../../server/src/core/reading/citations/find-titles";
import { mayCite } from "../../../server/src/core/reading/citations/items";
import { titleIndex } from "../../../server/src/core/reading/citations/title-index";
import { readWords } from "../../../server/src/core/reading/citations/words";

const index = titleIndex(builtInKnowledge.register);

/** Ways in which a title comes to be written. */
const WRITTEN: Readonly<Record<string, (title: string) => string>> = {
  "as it is": (title) => title,
  "in small letters": (title) => title.toLowerCase(),
  "in capitals": (title) => title.toUpperCase(),
  "in quotation marks": (title) => `"${title}"`,
  "with a letter lost": (title) => title.replace(/(\w{3})\w(\w{2})/, "$1$2"),
  "with a word lost": (title) => title.replace(/ \w+ /, " "),
  "with hyphens": (title) => title.replace(/(\w{3,}?)(\w{3,})/g, "$1-$2"),
  "with its words run together": (title) => title.replace(/ (?=[A-Z])/g, ""),
  "owning what follows": (title) => `${title}'s duty`,
  "with a word in brackets": (title) => title.replace(" ", " (other) "),
  'with "etc."': (title) => title.replace(" ", " etc. "),
  "with strokes": (title) => title.replace(/ /g, "/"),
};

describe("the clues that a line may hold a citation", () => {
  for (const [name, write] of Object.entries(WRITTEN))
    it(`are there for each title ${name}`, () => {
      const missed = builtInKnowledge.register.entries
        .flatMap((entry) => [entry.title, ...(entry.names ?? []), ...(entry.shortForms ?? []), ...(entry.commonMisCitations ?? [])])
        .map((title) => `Staff follow the ${write(title)} at all times.`)
        .filter((line) => !mayHoldCitation(line, index) && isRead(line));
      assert.deepEqual(missed, []);
    });

  it("are a number behind section, and a topic beside laws", () => {
    for (const line of ["See section 175.", "Duties under section A apply.", "We follow data protection and equality legislation."])
      assert.ok(mayHoldCitation(line, index), line);
  });

  it("are missing in most lines", () => {
    for (const line of ["Children must be kept safe in school.", "Staff read section three.", "Data are kept in the office.", ""])
      assert.ok(!mayHoldCitation(line, index), line);
  });
});

function isRead(line: string): boolean {
  const words = readWords(line);
  return mayCite(words, findTitles(words, index));
}
