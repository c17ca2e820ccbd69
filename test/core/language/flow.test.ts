import { strict as assert } from "node:assert";
import { makeFlow, spanInDocument, toDocument } from "../../../server/src/core/language/flow";

const flow = (text: string) => makeFlow(text, [{ start: 0, end: text.length }]);

describe("flow", () => {
  it("leaves out emphasis, zero-width characters, tags and the addresses of links", () => {
    assert.equal(
      flow("Staff **must not** share _any_ [pass\u200Bwords](https://example.org/a_b).").text,
      "Staff must not share any passwords.",
    );
    assert.equal(flow("<p>Aims</p> <p>Scope &amp; reach</p>").text, "Aims Scope & reach");
    assert.equal(flow("[School name] and ____ stay").text, "[School name] and ____ stay");
  });

  it("reads quotes, spaces, ligatures and slashes as the plain ones", () => {
    assert.equal(flow("\u201CSta\uFB00\u201D\u00A0use  and / or parents /carers").text, '"Staff" use and/or parents/carers');
  });

  it("joins a word that was divided at the line's end", () => {
    const text = "pre-\nschool",
      pieces = [
        { start: 0, end: 4 },
        { start: 5, end: 11 },
      ];
    assert.equal(makeFlow(text, pieces).text, "pre-school");
  });

  it("maps every character to where it stands", () => {
    const text = "a **b\uFB03c** [d](https://example.org) \u201Ce\u201D";
    const read = flow(text);
    assert.equal(read.text, 'a bffic d "e"');
    [...read.text].forEach((char, i) => {
      const at = toDocument(read, i);
      if (/[a-e]/.test(char)) assert.equal(text[at], char);
    });
    assert.deepEqual(spanInDocument(read, 2, 7), { start: 4, end: 7 });
    assert.equal(text.slice(spanInDocument(read, 8, 9).start, spanInDocument(read, 8, 9).end), "d");
  });
});
