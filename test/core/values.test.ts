import { strict as assert } from "node:assert";
import { assertLinear } from "../support/linear";
import { valuesIn } from "../../server/src/core/reading/values";
import { partiesIn } from "../../server/src/core/reading/parties";
import { numberValue } from "../../server/src/core/reading/numbers";

describe("numberValue", () => {
  for (const [written, value] of [
    ["1,000", 1000],
    ["twenty-one", 21],
    ["twelve", 12],
    ["a hundred", 100],
    ["2.5", 2.5],
    ["twice", 2],
    ["forty two", 42],
    ["often", undefined],
  ] as const) {
    it(`reads ${written} as ${value}`, () => assert.equal(numberValue(written), value));
  }
});

describe("valuesIn", () => {
  const read = (text: string) =>
    valuesIn(text).map((v) => `${v.kind} ${v.bound} ${v.range.map((n) => Math.round(n)).join("-")} ${text.slice(v.start, v.end)}`);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Replies are sent within ten school days.", ["limit max 10-10 within ten school days"]],
    ["Records are kept for at least six years.", ["retention min 2190-2196 at least six years"]],
    ["Footage is deleted after 30 days.", ["retention exact 30-30 after 30 days"]],
    ["Records must not be kept for more than two years.", ["retention max 730-732 more than two years"]],
    ["Alarms are tested every half-term.", ["frequency exact 5-7 every half-term"]],
    ["Alarms are tested three times a year.", ["frequency exact 3-3 three times a year"]],
    ["Drivers must be 25 or over.", ["age min 25-25 25 or over"]],
    ["Files are kept until the pupil is 25.", ["retention exact 25-25 until the pupil is 25"]],
    ["The ratio is 1:12.", ["ratio exact 12-12 1:12"]],
    ["The gates open at 8.30 a.m.", ["time exact 510-510 at 8.30 a.m."]],
    ["It must be returned by 1 March.", ["date max 63-63 by 1 March"]],
    ["The deposit is £1,250.50.", ["money exact 1251-1251 £1,250.50"]],
    ["Groups must not exceed 15 children.", ["size max 15-15 not exceed 15"]],
    ["Two weeks' notice must be given.", ["notice exact 14-14 Two weeks"]],
    ["Pupils in Year 3 may ask.", []],
    ["See section 4 and Key Stage 2.", []],
    ["The desk is tidied at the end of each day.", []],
    ["The weekly newsletter has news.", []],
  ];
  for (const [text, expected] of cases) it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), expected));

  it("takes time in proportion to the length of the sentence", () => {
    assertLinear(
      "one sentence",
      (size) => "at least one of the records is kept for 3 days and the ".repeat(size),
      (text) => {
        valuesIn(text);
      },
      200,
    );
  });
});

describe("partiesIn", () => {
  const read = (text: string) => partiesIn(text).map((p) => `${p.relation}${p.sole ? " sole" : ""} ${p.parties.join("|")}`);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Lost keys must be reported to the site manager.", ["recipient site manager"]],
    ["Lost keys must be reported only to the site manager or the head of year.", ["recipient sole site manager|head of year"]],
    ["Staff must tell the headteacher about a breach.", ["recipient headteacher"]],
    ["Trips are approved by the headteacher and nobody else.", ["decider sole headteacher"]],
    ["The chair of governors alone may authorise it.", ["decider sole chair of governors"]],
    ["The permission of the head of year is needed.", ["decider head of year"]],
    ["The cook is responsible for labels.", ["responsible cook"]],
    ["Sole responsibility for the store lies with the senior technician.", ["responsible sole senior technician"]],
    ["The headteacher has overall responsibility for safety.", []],
    ["Records are shared with the governors only if the clerk agrees.", ["recipient governors"]],
    ["Pupils go to the field.", []],
  ];
  for (const [text, expected] of cases) it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), expected));
});
