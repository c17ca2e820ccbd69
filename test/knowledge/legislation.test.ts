import { strict as assert } from "node:assert";
import legislation from "../../server/knowledge/legislation.json";
import { legislationSchema, type RegisterEntry } from "../../server/src/core/knowledge/legislation";

const entries = legislation.entries as unknown as readonly RegisterEntry[];
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const gone = (entry: RegisterEntry) => ["repealed", "superseded", "withdrawn"].includes(entry.status);
const offenders = (test: (entry: RegisterEntry) => boolean) => entries.filter(test).map((entry) => entry.id);

describe("the legislation register", () => {
  it("has the shape that the schema asks for", () => { assert.doesNotThrow(() => legislationSchema.parse(legislation)); });
  it("has every id once", () => { assert.equal(byId.size, entries.length); });
  it("names successors that exist", () => { assert.deepEqual(offenders((entry) => entry.replacedBy.some((id) => !byId.has(id) || id === entry.id)), []); });
  it("never leads round in a circle from an Act to its successors", () => {
    const circles = (id: string, seen: readonly string[]): boolean => seen.includes(id) || byId.get(id)!.replacedBy.some((next) => circles(next, [...seen, id]));
    assert.deepEqual(offenders((entry) => circles(entry.id, [])), []);
  });
  it("starts before it ends", () => { assert.deepEqual(offenders((entry) => entry.from !== null && entry.until !== null && entry.from >= entry.until), []); });
  it("gives an end only to what has gone", () => { assert.deepEqual(offenders((entry) => entry.until !== null && !gone(entry)), []); });
  it("gives every repealed Act and instrument the day on which it went", () => { assert.deepEqual(offenders((entry) => entry.status === "repealed" && entry.until === null), []); });
  it("names no successor that went before what it replaced", () => {
    assert.deepEqual(offenders((entry) => entry.until !== null && entry.replacedBy.some((id) => { const until = byId.get(id)!.until; return until !== null && until < entry.until!; })), []);
  });
  it("says for every entry where it comes from and how sure it is", () => { assert.deepEqual(offenders((entry) => entry.source.trim() === "" || !entry.confidence), []); });
  it("has an Act's year in its title", () => { assert.deepEqual(offenders((entry) => (entry.kind === "act" || entry.kind === "si") && !entry.title.includes(String(entry.year))), []); });
});
