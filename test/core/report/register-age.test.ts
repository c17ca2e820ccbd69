import { strict as assert } from "node:assert";
import { registerAge } from "../../../server/src/core/report/register-age";

const said = (asOf: string, checkedOn = "2026-11-20") => registerAge({ asOf, register: { checkedOn } });

describe("the age of the register", () => {
  it("is not spoken of for a year", () => {
    for (const day of ["2026-11-20", "2027-11-19", "2027-11-20", "2020-01-01"]) assert.equal(said(day), undefined, day);
  });
  it("is said from then on, in months", () => {
    assert.match(said("2027-11-21")!, /20 November 2026, 12 months before/);
    assert.match(said("2029-01-05")!, /25 months before/);
  });
  it("does not trip over a leap day", () => {
    assert.equal(said("2029-02-28", "2028-02-29"), undefined);
    assert.ok(said("2029-03-01", "2028-02-29"));
  });
});
