import { strict as assert } from "node:assert";
import fc from "fast-check";
import { decode } from "../../server/src/cli/input/decode";
import { looksLikePolicy } from "../../server/src/cli/input/looks-like-policy";

const text = (bytes: Uint8Array): string | undefined => {
  const decoded = decode(bytes);
  return "text" in decoded ? decoded.text : undefined;
};

describe("decoding", () => {
  it("reads any bytes as text or says why not in one sentence, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decode(bytes);
        if ("problem" in decoded) assert.match(decoded.problem, /^[a-z].*\.$/);
        else assert.equal(typeof decoded.text, "string");
      }),
      { numRuns: 500 },
    );
  });

  it("gives back what was encoded, in UTF-8 and UTF-16", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const sentence = `The policy of the school is this: ${words.replaceAll("\0", "")}.`;
        assert.equal(text(Buffer.from(sentence, "utf8")), sentence);
        assert.equal(text(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, "utf16le")])), sentence);
        assert.equal(text(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(sentence, "utf16le").swap16()])), sentence);
      }),
    );
  });

  it("reads what Word saves as plain text", () => {
    assert.equal(
      text(Buffer.from([0x54, 0x68, 0x65, 0x20, 0x93, 0x68, 0x65, 0x61, 0x64, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35])),
      "The “head” – €5",
    );
  });
});

describe("which texts look like a policy", () => {
  for (const [words, expected] of [
    ["Oakfield School\n\n\n\nSocial Media Policy 2024\n\nReviewed: 2024", true],
    ["# Behaviour policy\n", true],
    ["Dear parents,\n\nthis policy explains how we work.", true],
    ["# Code of Conduct for Staff\n", true],
    ["# Minutes\n\nThe head spoke about the new policy on phones.\n", false],
    ["Shopping list\n\n- milk\n", false],
    [`${"word ".repeat(1000)}\nthis policy`, false],
  ] as const)
    it(`${JSON.stringify(words.slice(0, 40))}: ${expected ? "yes" : "no"}`, () => assert.equal(looksLikePolicy(words), expected));
});
