import { strict as assert } from "node:assert";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import type { PlacedFinding } from "../../server/src/core/findings";
import { keyOf, keysOf, whileTyping } from "../../server/src/core/features/while-typing";
import { fixAll } from "../../server/src/core/features/fix-all";
import { Session } from "../../server/src/core/session";
import { world } from "./features/marked";

function judged(session: Session, path: string): readonly PlacedFinding[] | undefined {
  const work = session.judge(path);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe("a session", () => {
  it("finds after any edits what a fresh session finds", () => {
    const start = readFileSync("samples/flawed/first-look.policy", "utf8");
    const edit = fc.record({
      at: fc.nat(start.length),
      length: fc.nat(40),
      text: fc.constantFrom(
        "",
        "x",
        "\n",
        "\n\n## 9. New\n",
        "must not ",
        "Data Protection Act 1998",
        '"Staff" means teachers.\n',
        "section 4",
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const session = new Session();
        let text = start;
        session.put({ path: "a.policy", text }, "g", world);
        for (const { at, length, text: added } of edits) {
          text = text.slice(0, at) + added + text.slice(at + length);
          session.put({ path: "a.policy", text }, "g", world);
          judged(session, "a.policy");
        }
        const fresh = new Session();
        fresh.put({ path: "a.policy", text }, "g", world);
        assert.deepEqual(judged(session, "a.policy"), judged(fresh, "a.policy"));
      }),
      { numRuns: 6 },
    );
  });

  it("gives up work that an edit has made stale", () => {
    const session = new Session();
    session.put({ path: "a.policy", text: "# A Policy\n" }, "g", world);
    const work = session.judge("a.policy");
    assert.equal(work.next().done, false);
    session.put({ path: "a.policy", text: "# B Policy\n" }, "g", world);
    assert.deepEqual(work.next(), { done: true, value: undefined });
  });

  it("judges anew on another day, without reading anew", () => {
    const session = new Session(),
      text = "# A Policy\n\nNext review: March 2020\n";
    const overdue = () => judged(session, "a.policy")!.some(({ rule, severity }) => rule === "review-date" && severity === "error");
    session.put({ path: "a.policy", text }, "g", { ...world, asOf: "2019-01-01" });
    assert.equal(overdue(), false);
    const facts = session.facts("a.policy");
    session.put({ path: "a.policy", text }, "g", world);
    assert.equal(overdue(), true);
    assert.equal(session.facts("a.policy"), facts);
  });
});

describe("what a session says while somebody types", () => {
  const path = "a.policy",
    start = "# A Policy\n\nKeys are kept in the office. They are old.\n\nThe weather is what it is: it rains.\n";
  let session: Session;
  beforeEach(() => {
    session = new Session();
    session.put({ path, text: start }, "g", world);
    session.put({ path: "b.policy", text: start }, "g", world);
    judged(session, path);
  });
  const typed = (after: string, piece: string, gone = 0) => {
    const text = session.text(path)!,
      at = text.indexOf(after) + after.length;
    session.put({ path, text: text.slice(0, at) + piece + text.slice(at + gone) }, "g", world);
    const said = session.typed(path);
    return said && session.text(path)!.slice(said.changed.start, said.changed.end);
  };

  it("is about the sentences that changed since all was judged", () => {
    assert.equal(typed("office", " now"), "Keys are kept in the office now.");
    assert.equal(
      typed("it is: it", " still"),
      "Keys are kept in the office now. They are old.\n\nThe weather is what it is: it still rains.",
    );
    judged(session, path);
    assert.equal(typed("rains.", " "), " ");
    assert.equal(typed("rains. ", "It"), " It");
    judged(session, path);
    assert.equal(typed("old", "", 1), "They are old");
  });

  it("takes nothing for told where more than words changed, or another document, or the day", () => {
    assert.ok(session.typed(path));
    assert.equal(typed("rains.", "\n\nIt snows."), undefined);
    judged(session, path);
    assert.equal(typed("snows", "x"), "It snowsx.");
    session.put({ path: "b.policy", text: "" }, "g", world);
    assert.equal(session.typed(path), undefined);
    judged(session, path);
    session.put({ path, text: session.text(path)! }, "g", { ...world, asOf: "2030-01-01" });
    assert.equal(session.typed(path), undefined);
  });
});

describe("quiet while typing", () => {
  const missing: PlacedFinding = {
    rule: "missing-section",
    severity: "error",
    message: "m",
    span: { start: 0, end: 1 },
    path: "a",
    fixes: [],
    data: { requirement: "image-consent" },
  };
  const law: PlacedFinding = { ...missing, rule: "outdated-legislation" };
  it("holds back a new finding of a rule that waits, and no other", () => {
    const { now, heldBack } = whileTyping([missing, law], new Set());
    assert.deepEqual([now, heldBack], [[law], true]);
  });
  it("keeps one whose words change while they are typed", () =>
    assert.deepEqual(whileTyping([{ ...missing, data: { requirement: "other" } }, missing], new Set(["missing-section|x"])).now.length, 1));
  it("keeps one that was shown and has moved, and not a new one before it in its stead", () => {
    const clash = (does: string, start: number): PlacedFinding => ({
      ...missing,
      rule: "contradictory-clauses",
      span: { start, end: start + 1 },
      data: { why: "same", a: { does, start } },
    });
    assert.deepEqual(whileTyping([clash("eat", 3), clash("run", 50)], keysOf([clash("run", 10)])).now, [clash("run", 50)]);
  });
  it("keeps one that was shown, wherever it stands now", () =>
    assert.deepEqual(whileTyping([{ ...missing, span: { start: 5, end: 6 } }], new Set([keyOf(missing)])).now.length, 1));
});

describe("mending everything that is safe to mend", () => {
  it("mends nothing in a policy whose fixes are suggestions", () =>
    assert.equal(fixAll("a.policy", "# A Policy\n\nWe follow the Data Protection Act 1998.\n", world), undefined));
});
