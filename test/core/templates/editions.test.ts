import { strict as assert } from "node:assert";
import { insertSection } from "../../../server/src/core/fixes/insert-section";
import { applyEdits, factsOf, worldWith } from "../fixes/world";
import { makeRegister, type RegisterEntry } from "../../../server/src/core/knowledge/knowledge";
import { moveEditions } from "../../../server/src/core/templates/editions";
import { newPolicy } from "../../../server/src/core/templates/new-policy";
import type { World } from "../../../server/src/core/world";

const built = worldWith();
const { register } = built.knowledge;
const entry = (id: string) => register.byId.get(id)!;

/** A world as of a day, with entries added to the register or replaced in it. */
function worldOn(asOf: string, ...changed: readonly RegisterEntry[]): World {
  const ids = new Set(changed.map(({ id }) => id));
  const entries = [...register.entries.filter(({ id }) => !ids.has(id)), ...changed];
  return { ...built, asOf, knowledge: { ...built.knowledge, register: makeRegister({ collectedOn: register.collectedOn, entries }) } };
}

const kcsie2027: RegisterEntry = {
  ...entry("kcsie-2026"),
  id: "kcsie-2027",
  shortForms: ["KCSIE 2027"],
  title: "Keeping children safe in education (2027)",
  year: 2027,
  from: "2027-09-01",
  until: null,
  replacedBy: [],
};
const kcsieSuperseded: RegisterEntry = { ...entry("kcsie-2026"), status: "superseded", until: "2027-09-01", replacedBy: ["kcsie-2027"] };

describe("editions in a template", () => {
  it("stay where they are in force", () => {
    const text = "- Keeping children safe in education (2026);\n- Mobile phones in schools (January 2026);\n- Equality Act 2010.\n";
    assert.equal(moveEditions(text, built), text);
  });
  it("move to a later edition from the day it takes effect", () => {
    const text = "1.1 Staff must read Part one of Keeping children safe in education (2026) in full.\n";
    assert.equal(moveEditions(text, worldOn("2027-08-31", kcsieSuperseded, kcsie2027)), text);
    assert.equal(moveEditions(text, worldOn("2027-09-01", kcsieSuperseded, kcsie2027)), text.replace("2026", "2027"));
  });
  it("move to a school's own later entry, though the earlier one is not marked as superseded", () => {
    assert.equal(moveEditions("- KCSIE 2026.\n", worldOn("2028-01-10", kcsie2027)), "- KCSIE 2027.\n");
  });
  it("move back to the edition that was in force", () => {
    const on = worldOn("2025-10-15");
    assert.equal(
      moveEditions("- Keeping children safe in education (2026);\n- Working together to safeguard children (2026);\n", on),
      "- Keeping children safe in education (2025);\n- Working together to safeguard children (2023);\n",
    );
    assert.equal(moveEditions("- Mobile phones in schools (January 2026);\n", on), "- Mobile phones in schools (February 2024);\n");
  });
  it("name the Act that took the place of a repealed one, but keep a section number of the old one", () => {
    const act: RegisterEntry = { ...entry("equality-2010"), status: "repealed", until: "2029-01-01", replacedBy: ["made-up-2028"] };
    const madeUp: RegisterEntry = {
      ...entry("equality-2010"),
      id: "made-up-2028",
      title: "Equal Treatment Act 2028",
      names: [],
      shortForms: [],
      commonMisCitations: [],
      year: 2028,
      from: "2028-06-01",
      until: null,
      replacedBy: [],
    };
    const on = worldOn("2029-02-01", act, madeUp);
    assert.equal(moveEditions("- the Equality Act 2010;\n", on), "- the Equal Treatment Act 2028;\n");
    assert.equal(
      moveEditions("Staff follow section 149 of the Equality Act 2010.\n", on),
      "Staff follow section 149 of the Equality Act 2010.\n",
    );
  });
  it("leave what is told as history, and what nothing stood for on the day", () => {
    const history = "Keeping children safe in education (2024) has been replaced.\n";
    assert.equal(moveEditions(history, built), history);
    assert.equal(
      moveEditions("- Keeping children safe in education (2026).\n", worldOn("2010-01-01")),
      "- Keeping children safe in education (2026).\n",
    );
  });
  it("move in a new policy and in an inserted section", () => {
    const on = worldOn("2027-11-20", kcsieSuperseded, kcsie2027);
    const policy = newPolicy("child-protection-and-safeguarding", on)!;
    assert.match(policy, /Keeping children safe in education \(2027\)/);
    assert.doesNotMatch(policy, /Keeping children safe in education \(2026\)/);
    const text = "# Child Protection and Safeguarding Policy\n\n## Aims\n\nStaff must be kind.\n";
    const facts = factsOf(text),
      asked = facts.requirements.map(({ id }) => insertSection(id, facts, on)).filter((fix) => fix !== undefined);
    const inserted = asked.map((fix) => applyEdits(text, fix.edits)).join("\n");
    assert.match(inserted, /Keeping children safe in education \(2027\)/);
    assert.doesNotMatch(inserted, /Keeping children safe in education \(2026\)/);
  });
});
