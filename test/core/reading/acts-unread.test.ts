import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { configSchema } from "../../../server/src/core/config";
import type { Optional } from "../../../server/src/core/facts";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";
import type { Clause } from "../../../server/src/core/reading/clauses";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: configSchema.parse({}) };
const COMPARED: ReadonlySet<Optional> = new Set<Optional>(["clauses", "statements", "unclear"]);
const read = (text: string, wanted?: ReadonlySet<Optional>) => readDocument({ path: "policy.policy", text }, world, wanted).clauses;

/** A clause without what only people look at. */
function compared(clause: Clause): unknown {
  const { action, slots } = clause;
  return {
    ...clause,
    asWritten: undefined,
    action: { ...action, predicate: undefined },
    slots: { ...slots, actor: slots.actor && { ...slots.actor, text: undefined } },
  };
}

const TEXTS = [
  ...readdirSync("samples/model")
    .filter((name) => name.endsWith(".policy"))
    .map((name) => readFileSync(`samples/model/${name}`, "utf8")),
  "Staff must:\n\n- ensure that pupils do not leave alone\n- read, copy or share the file\n- decline gifts",
  "The site or the account may be closed. It must not be used. Parents and carers in the yard must wait, and they must do so quietly.",
  "The school will ensure that:\n\n- doors are locked\n- nobody is left alone",
];

describe("clauses that nobody reads", () => {
  it("are the same as those that are shown, but for the words that are shown", () => {
    for (const text of TEXTS) assert.deepEqual(read(text, COMPARED).map(compared), read(text).map(compared));
  });

  it("have no words for people", () => {
    const all = TEXTS.flatMap((text) => read(text, COMPARED));
    assert.ok(all.length > 0);
    assert.ok(all.every(({ action, asWritten }) => action.predicate === undefined && asWritten === undefined));
    assert.ok(TEXTS.flatMap((text) => read(text)).some(({ asWritten }) => asWritten !== undefined));
  });
});
