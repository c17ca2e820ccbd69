import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { defaultConfig } from "../../../server/src/core/config";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";
import type { Clause } from "../../../server/src/core/reading/clauses/clause";
import { meaningOf } from "../../../server/src/core/reading/clauses/meaning";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const PLACES: ReadonlySet<string> = new Set(["span", "index", "block", "section", "sentence", "number"]);

/** What a clause says, without where it stands. */
function said(clause: Clause): string {
  return JSON.stringify(clause, (name, value: unknown) => (PLACES.has(name) ? undefined : value));
}

const clausesOf = (text: string) => readDocument({ path: "a.policy", text }, world).clauses;

describe("the meaning of clauses", () => {
  const samples = [
    "model/attendance.policy",
    "model/mobile-phones.policy",
    "model/social-media.policy",
    "flawed/first-look.policy",
    "flawed/pasted-from-word.txt",
  ].map((name) => readFileSync(`samples/${name}`, "utf8"));

  it("is one for clauses that say the same in every respect but their places, also where paragraphs stand elsewhere", () => {
    const known = new Map<object, string>();
    let shared = 0;
    for (const text of samples)
      for (const variant of [text, text.split(/\n\n+/).reverse().join("\n\n")])
        for (const clause of clausesOf(variant)) {
          const meaning = meaningOf(clause);
          if (!meaning) continue;
          const before = known.get(meaning);
          if (before === undefined) known.set(meaning, said(clause));
          else {
            shared++;
            assert.equal(said(clause), before);
          }
        }
    assert.ok(shared > 100, `${shared} clauses`);
  });

  it("is another below another heading and in a list with another introduction, and none where a pronoun leans on the clause before", () => {
    const of = (text: string, at = 0) => {
      const clause = clausesOf(text)[at];
      assert.ok(clause, text);
      return meaningOf(clause);
    };
    const rule = "Phones must be switched off.";
    assert.equal(of(`## 1. Phones\n\n${rule}\n`), of(`## 4. Devices\n\n| Who | What |\n| --- | --- |\n\n${rule}\n`));
    assert.notEqual(of(`## Personal use\n\n${rule}\n`), of(`## School accounts\n\n${rule}\n`));
    assert.notEqual(of("Staff must:\n\n- lock the doors\n"), of("Pupils must:\n\n- lock the doors\n"));
    assert.equal(of("Staff lock the doors.\n\nThey must report it.\n", 1), undefined);
  });
});
