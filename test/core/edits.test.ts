import { strict as assert } from "node:assert";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { readAgain, readDocument } from "../../server/src/core/read";
import { decisionsMade } from "../../server/src/core/comparing/pairing/decisions";
import { ClauseIndex } from "../../server/src/core/comparing/pairing/clause-index";
import { ontologyOf } from "../../server/src/core/comparing/pairing/pairs";
import { findWhileTyping } from "../../server/src/core/judge";
import { Session } from "../../server/src/core/session";
import type { DocumentFacts } from "../../server/src/core/facts";
import type { PlacedFinding } from "../../server/src/core/findings";
import { world } from "./features/marked";

/** What authors type and paste: words, and everything that splits, joins, begins or ends blocks, lists, sections, tables, fields and comments. */
const PIECES = [
  "",
  "",
  "x",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  ".",
  ":",
  ";",
  ", ",
  "- ",
  "# ",
  "## ",
  "> ",
  "|",
  "\t",
  "*",
  '"',
  "(",
  ")",
  "---\n",
  "```\n",
  "<!-- ",
  " -->",
  "\f",
  "1. ",
  "3.1 ",
  "(a) ",
  "must not ",
  "may ",
  " unless the headteacher agrees",
  "They must wear it. ",
  "Staff ",
  "Staff must:\n- log off;\n- lock the door.\n",
  "\n\n## 9. New\n\n",
  "\n\nPersonal use\n\n",
  "## Sixth form\n",
  "Appendix A\n",
  "Data Protection Act 1998",
  "the 1998 Act ",
  " the Act ",
  "section 4",
  " see section 3.1 and Appendix B",
  '"Staff" means teachers.\n',
  '"Device" includes phones, tablets and watches. ',
  "the Local Authority (LA) ",
  "Next review: March 2027\n",
  "Reviewed annually. ",
  "Applies to: staff\n",
  "Covers: image consent\n",
  "Exception to 3.1: family.\n",
  "Accepted until March 2027 by Governors (outdated legislation, 3.1): a reason\n",
  "| a | b |\n|---|---|\n| Head | Mrs X |\n",
  "## People\nHeadteacher: A N Other\n",
  "within 5 working days ",
  "Records are kept for six years. ",
  "Mobile phones must not be used in lessons. ",
  "Pupils may use mobile phones in lessons. ",
  "[School name]",
  "TBC",
  "https://example.org ",
  "Report it to the designated safeguarding lead. ",
  "Contents\n1 Aims ..... 2\n2 Scope ..... 3\n",
  "Page 2 of 9\n",
  "Oakfield Primary School ",
  "\u200B",
  "\u00AD\n",
  "1.2.3 ",
] as const;

/** An edit at a share of the text's length: a stretch goes, or the rest of its line, or the whole line, or the line comes again, and a piece is put in its place. */
const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.constantFrom("none", "none", "none", "some", "rest", "line", "twice"),
  length: fc.nat(60),
  piece: fc.constantFrom(...PIECES),
});
type Edit = { readonly at: number; readonly gone: string; readonly length: number; readonly piece: string };

function edited(text: string, { at, gone, length, piece }: Edit): string {
  const here = Math.floor(at * text.length),
    from = text.lastIndexOf("\n", here - 1) + 1,
    to = text.indexOf("\n", here) + 1 || text.length;
  switch (gone) {
    case "some":
      return text.slice(0, here) + piece + text.slice(here + length);
    case "rest":
      return text.slice(0, here) + piece + text.slice(Math.max(here, to - 1));
    case "line":
      return text.slice(0, from) + piece + text.slice(to);
    case "twice":
      return text.slice(0, to) + piece + text.slice(from);
    default:
      return text.slice(0, here) + piece + text.slice(here);
  }
}

const DOCUMENTS = [
  ["samples/flawed/first-look.policy", "a.policy"],
  ["samples/model/mobile-phones.policy", "a.policy"],
  ["samples/flawed/long-policy-with-contents.txt", "a.txt"],
  ["samples/flawed/pasted-from-word.txt", "a.md"],
  ["samples/flawed/two-row-header.txt", "a.txt"],
] as const;
const RUNS = Number(process.env.EDIT_RUNS ?? 12);

/** What authors type within a line. */
const TYPED = [
  " Staff must report any concern to the Headteacher within 5 working days.",
  " See section 2 and the Data Protection Act 2018.",
  ' unless it is an iPad ("the device")',
  " [date] It must be recorded.",
  "; records are kept for six years, and reviewed annually",
  "\u200B \u200B\t \u201Cx",
] as const;

/** Holds facts to what moving them where they are needs: no place belongs to two readers. */
function assertOwnPlaces(facts: DocumentFacts): void {
  const owners = new Map<object, string>();
  const look = (value: unknown, owner: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("start" in value && "end" in value) {
      assert.equal(owners.get(value) ?? owner, owner, "two readers share a place");
      owners.set(value, owner);
    }
    for (const one of Object.values(value)) look(one, owner);
  };
  for (const [owner, value] of Object.entries(facts)) look(value, owner);
}

function judged(session: Session, path: string): readonly PlacedFinding[] | undefined {
  const work = session.judge(path);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe("a document that is edited", () => {
  for (const [file, path] of DOCUMENTS) {
    it(`is read as if it had always stood so: ${file} as ${path}`, () => {
      const start = readFileSync(file, "utf8");
      fc.assert(
        fc.property(fc.array(fc.tuple(anyEdit, fc.constantFrom("all", "all", "first")), { minLength: 1, maxLength: 12 }), (edits) => {
          let text = start,
            facts: DocumentFacts = readAgain({ path, text }, world);
          for (const [edit, read] of edits) {
            text = edited(text, edit);
            facts = readAgain({ path, text }, world, facts);
            if (read === "first") continue;
            assert.deepEqual(facts, readDocument({ path, text }, world));
          }
          assert.deepEqual(facts, readDocument({ path, text }, world));
        }),
        { numRuns: RUNS },
      );
    });

    it(`has the findings of a fresh check: ${file} as ${path}`, () => {
      const start = readFileSync(file, "utf8"),
        other = { path: "b.policy", text: readFileSync("samples/flawed/first-look.policy", "utf8") };
      fc.assert(
        fc.property(
          fc.array(fc.tuple(anyEdit, fc.constantFrom("not", "typed", "facts", "judged")), { minLength: 1, maxLength: 10 }),
          (edits) => {
            const session = new Session();
            let text = start;
            session.put(other, "g", world);
            session.put({ path, text }, "g", world);
            judged(session, path);
            for (const [edit, look] of edits) {
              text = edited(text, edit);
              session.put({ path, text }, "g", world);
              if (look === "judged") judged(session, path);
              if (look === "facts") assert.ok(session.facts(path)!.clauses);
              const typed = look === "typed" ? session.typed(path) : undefined;
              if (typed) assert.deepEqual(typed.found, findWhileTyping(readDocument({ path, text }, world), world));
            }
            const fresh = new Session();
            fresh.put(other, "g", world);
            fresh.put({ path, text }, "g", world);
            assert.deepEqual(judged(session, path), judged(fresh, path));
            assert.deepEqual(judged(session, other.path), judged(fresh, other.path));
          },
        ),
        { numRuns: Math.ceil(RUNS / 3) },
      );
    });
  }

  it("is read as if it had always stood so while words are typed and taken back, letter by letter", () => {
    for (const [file, path] of DOCUMENTS.slice(0, 3)) {
      const start = readFileSync(file, "utf8"),
        ends = [...start.matchAll(/[a-z]{3}[.;]?(?=\n| ["A-Z])/g)].map((match) => match.index + match[0].length);
      fc.assert(
        fc.property(fc.constantFrom(...ends), fc.constantFrom(...TYPED), fc.boolean(), fc.boolean(), (at, phrase, within, wholly) => {
          let facts: DocumentFacts = readAgain({ path, text: start }, world);
          const place = within ? at - 1 : at,
            typed = Array.from(phrase, (_, i) => phrase.slice(0, i + 1));
          for (const [i, words] of [...typed, ...typed.reverse(), ""].entries()) {
            const text = start.slice(0, place) + words + start.slice(place);
            facts = readAgain({ path, text }, world, facts);
            if (wholly) assert.ok(facts.clauses);
            if (i % 13 > 0 && words !== "") continue;
            assert.deepEqual(facts, readDocument({ path, text }, world));
            assertOwnPlaces(facts);
          }
        }),
        { numRuns: Math.ceil(RUNS / 6) },
      );
    }
  });

  it("compares an edited clause with those of its own matter, and no other pair again", () => {
    const who = ["Staff", "Pupils", "Parents", "Visitors"],
      must = ["must", "must not", "may"],
      what = ["phones", "bicycles", "cameras", "toys", "laptops"],
      where = ["", " in the hall", " in the library", " in classrooms"];
    const text = Array.from(
        { length: 240 },
        (_, i) => `${who[i % 4]} ${must[(i >> 2) % 3]} use ${what[Math.floor(i / 12) % 5]}${where[Math.floor(i / 60)]}.`,
      ).join("\n\n"),
      changed = text.replace("Visitors must use phones.", "Visitors must not use the phones.");
    const session = new Session(),
      other = { path: "b.policy", text: text.slice(0, text.length / 2) };
    const decided = (change: string) => {
      const before = decisionsMade();
      session.put({ path: "a.policy", text: change }, "g", world);
      judged(session, "a.policy");
      return decisionsMade() - before;
    };
    const partners = () => {
      const [facts, near] = [session.facts("a.policy")!, session.facts("b.policy")!],
        clause = facts.clauses.find(({ span }) => facts.text.slice(span.start, span.end) === "Visitors must not use the phones")!,
        ontology = ontologyOf([facts, near], world.knowledge.vocabulary);
      return [facts, near].reduce((sum, { clauses }, document) => {
        const index = new ClauseIndex(ontology);
        for (const one of clauses) if (one !== clause) index.add(one, one, document);
        return sum + index.partners(clause).size;
      }, 0);
    };
    session.put(other, "g", world, false);
    const all = decided(text),
      none = decided(`${text}\n\nThe end of it.`),
      one = decided(`${changed}\n\nThe end of it.`);
    assert.notEqual(changed, text);
    assert.ok(all > 1_000, `${all} pairs`);
    assert.equal(none, 0);
    assert.ok(one > 0 && one <= partners() && partners() < all / 20, `${one} of ${all} pairs; ${partners()} partners`);
  });

  it("compares anew only the clauses that a heading brings into another section, wherever it comes or goes", () => {
    const where = ["", " in the hall", " in the library", " in classrooms"],
      rules = Array.from(
        { length: 60 },
        (_, i) =>
          `Pupils ${i % 2 ? "must not" : "may"} use ${["phones", "bicycles", "cameras"][i % 3]}${where[i % 4]}${i > 30 ? " unless a teacher agrees" : i > 15 ? " at lunchtime" : ""}.`,
      );
    const sections = rules.flatMap((rule, i) => (i % 10 === 0 ? [`## Part ${i / 10}`, rule] : [rule])),
      session = new Session();
    const decided = (lines: readonly string[]) => {
      const before = decisionsMade();
      session.put({ path: "a.policy", text: lines.join("\n\n") }, "g", world);
      judged(session, "a.policy");
      return decisionsMade() - before;
    };
    const same = (lines: readonly string[]) => {
      const fresh = new Session();
      fresh.put({ path: "a.policy", text: lines.join("\n\n") }, "g", world);
      assert.deepEqual(judged(session, "a.policy"), judged(fresh, "a.policy"));
    };
    const all = decided(sections),
      added = [...sections.slice(0, 28), "## A new part", ...sections.slice(28)];
    assert.ok(all > 50, `${all} pairs`);
    for (const lines of [added, sections, sections.slice(1), ["# A Policy", ...sections.slice(1)], sections]) {
      const again = decided(lines);
      assert.ok(again <= all / 2, `${again} of ${all} pairs`);
      same(lines);
    }
  });

  it("keeps what is read about requirements where a paragraph, an item or a heading comes or goes elsewhere", () => {
    const start = readFileSync("samples/model/mobile-phones.policy", "utf8"),
      at = start.indexOf("\n\n", start.length / 2);
    let facts: DocumentFacts = readAgain({ path: "a.policy", text: start }, world);
    for (const piece of ["\n", "\n\nIt rains.", "\n\n- it rains", "\n\n## Rain\n\nIt rains.", ""]) {
      const before = new Set(facts.requirements.flatMap(({ evidence }) => evidence)),
        text = start.slice(0, at) + piece + start.slice(at);
      facts = readAgain({ path: "a.policy", text }, world, facts);
      assert.deepEqual(facts, readDocument({ path: "a.policy", text }, world));
      const kept = facts.requirements.flatMap(({ evidence }) => evidence).filter((span) => before.has(span)).length;
      assert.ok(kept > before.size * 0.7, `${kept} of ${before.size} after ${JSON.stringify(piece)}`);
    }
  });

  it("compares a clause with an exception line once, and equal clauses of several policies once", () => {
    const session = new Session(),
      decided = (text: string) => {
        const before = decisionsMade();
        session.put({ path: "0.policy", text }, "g", world);
        judged(session, "0.policy");
        return decisionsMade() - before;
      };
    const excepted =
      "## 1. Site\n\n1.1 Pupils must not leave the site at lunchtime.\n\nException to 1.1: pupils in the sixth form.\n\n1.2 Pupils may leave the site at lunchtime.";
    assert.ok(decided(excepted) > 0);
    assert.equal(decided(`${excepted}\n\nThe end of it.`), 0);
    const equal = (times: number) =>
      Array.from({ length: times }, (_, i) =>
        i % 2 ? "Pupils must not use phones in school." : "Pupils may use phones in school if a teacher agrees.",
      ).join("\n\n");
    for (let at = 1; at < 6; at++) session.put({ path: `${at}.policy`, text: equal(30) }, "g", world, at % 2 === 0);
    assert.ok(decided(equal(30)) < 100);
  });

  it("has the findings of a fresh check where the policies of a school are edited in turn", () => {
    const lines = [
      "Pupils must not use phones in school.",
      "Pupils may use phones in school.",
      "Pupils may use phones in school if a teacher agrees.",
      "Staff must lock their screens.",
      "Staff should lock their screens.",
      "Pupils must not leave the site unless a parent agrees.",
      "Pupils must not leave the site.",
      "# Rules",
      "## 3. Site",
      "## Social media",
      "3.1 Despite clause 4.1, staff may use phones in the hall.",
      "4.1 Staff must not use phones in the hall.",
      "Exception to 4.1: governors.",
      '"Devices" means phones and tablets.',
      "Pupils must not bring devices into school.",
      "Pupils may bring phones into school.",
      "Jewellery other than a watch must not be worn.",
      "Pupils may wear bracelets.",
      "Drums may be played after school only. Other instruments may be played at lunchtime.",
      "It rains.",
    ];
    const line = fc.constantFrom(...lines),
      paths = ["0.policy", "1.policy", "2.policy"];
    const edit = fc.record({
      policy: fc.nat(2),
      at: fc.nat(12),
      how: fc.constantFrom("goes", "comes", "joins", "replaces"),
      line,
      look: fc.constantFrom(...paths, undefined),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { minLength: 5, maxLength: 12 }), { minLength: 3, maxLength: 3 }),
        fc.array(edit, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        (start, edits, lastIsEdited) => {
          const policies = start.map((one) => [...one]),
            session = new Session();
          const put = (into: Session, at: number) =>
            into.put({ path: paths[at]!, text: `${policies[at]!.join("\n\n")}\n` }, "g", world, at < 2 || lastIsEdited);
          paths.forEach((path, at) => {
            put(session, at);
            judged(session, path);
          });
          for (const { policy, at, how, line: piece, look } of edits) {
            const policyLines = policies[policy]!,
              place = at % (policyLines.length + 1);
            policyLines.splice(
              place,
              how === "comes" ? 0 : 1,
              ...(how === "goes" ? [] : [how === "joins" ? `${policyLines[place] ?? ""} ${piece}`.trim() : piece]),
            );
            put(session, policy);
            if (look !== undefined) judged(session, look);
          }
          const fresh = new Session();
          paths.forEach((_, at) => put(fresh, at));
          for (const path of paths) assert.deepEqual(judged(session, path), judged(fresh, path));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("lets waiting work in between the slices of one school", () => {
    const session = new Session();
    for (const name of ["behaviour", "mobile-phones", "online-safety"])
      session.put({ path: `${name}.policy`, text: readFileSync(`samples/model/${name}.policy`, "utf8") }, "g", world, false);
    const work = session.find("behaviour.policy");
    let slices = 0;
    while (!work.next().done) slices++;
    assert.ok(slices >= 10, `${slices} slices`);
    const dropped = session.find("behaviour.policy");
    session.put({ path: "behaviour.policy", text: "# Behaviour Policy\n" }, "g", world);
    for (let i = 0; i < 4; i++) dropped.next();
    session.put({ path: "behaviour.policy", text: "# Behaviour\n" }, "g", world);
    assert.deepEqual(dropped.next(), { done: true, value: undefined });
  });
});
