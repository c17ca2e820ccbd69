import { strict as assert } from "node:assert";
import fc from "fast-check";
import { check } from "../../server/src/core/check";
import { toDocument } from "../../server/src/core/language/flow";
import { parsePolicy } from "../../server/src/core/language/parse";
import { LineIndex } from "../../server/src/core/positions";
import { readDocument } from "../../server/src/core/read";
import { readNumbering } from "../../server/src/core/reading/numbering";
import { readPlaceholders } from "../../server/src/core/reading/placeholders";
import { readPolicyNames } from "../../server/src/core/reading/policy-names";
import { readReferences } from "../../server/src/core/reading/references";
import { readSentences } from "../../server/src/core/reading/sentences";
import { readStructuredProblems } from "../../server/src/core/reading/structured-lines";
import { world } from "./features/marked";
import type { Report } from "../../server/src/core/report/report";

const AS_OF = "2026-11-20";

/** Lines such as policies hold, and the marks, characters and line ends that trip readers up. */
const PIECES = [
  "# Social Media Policy",
  "## 3. Personal use",
  "SOCIAL MEDIA POLICY",
  "Scope",
  "1. Aims",
  "3.1 Staff must not accept a pupil as a friend.",
  "Staff must:",
  "- log off;",
  "\uF0B7 lock the door",
  "•",
  "(a) never share",
  "    - deeper",
  "Next review: March 2027",
  "Date\tReview Date",
  "Sept 17\tSept 19",
  "Policy Date:",
  "January 2018",
  "Contents",
  "1 Aims ........ 2",
  "Page 2 of 9",
  "\f",
  "| a | b |",
  "|---|---|",
  "====",
  "---",
  "```",
  "<!--",
  "-->",
  "<!-- Covers: image consent -->",
  "Applies to: staff",
  "Exception to 3.1: family.",
  "Accepted until March 2027 by Governors (outdated legislation, 3.1): a reason",
  '"Parent" means a carer.',
  "See section 4 and Appendix B.",
  "The Data Protection Act 1998 applies.",
  "[School name] (tbc)",
  "This policy is reviewed annually.",
  "Report any concern to the designated safeguarding lead.",
  "<p>What is it?</p>",
  "[a](http://example.org/b)",
  "**must not**",
  "________",
  "Appendix A",
  "\uFEFF",
  "\u200B",
  "\u00AD",
  "\u00A0",
  "\uFB03",
  "“quoted”",
  "👥",
  "\uD800",
  "Do not",
  "the",
  "and,",
  "which goes on",
  ":",
  "\t",
  "   ",
];
const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("\n", "\n\n", "\r\n", "\r", " ", "")), { maxLength: 25 })
      .map((parts) => parts.map(([piece, end]) => piece + end).join("")),
  },
);
const RUNS = { numRuns: 60 };

async function report(...texts: readonly string[]): Promise<Report> {
  return check(
    texts.map((text, i) => ({ path: `${i}.policy`, text })),
    { asOf: AS_OF },
  );
}

describe("any text", () => {
  it("reads any sequence of the words that rules are made of", () => {
    const words = [
      "staff",
      "pupils",
      "the headteacher",
      "phones",
      "a concern",
      "they",
      "it",
      "who",
      "which",
      "may",
      "must",
      "must not",
      "should",
      "can",
      "need not",
      "will",
      "be",
      "are",
      "is",
      "not",
      "never",
      "only",
      "exempt",
      "barred",
      "prohibited",
      "allowed",
      "required",
      "encouraged",
      "reminded",
      "advised",
      "discouraged",
      "free",
      "from",
      "of",
      "to",
      "for",
      "by",
      "paying",
      "use",
      "used",
      "report",
      "reported",
      "ensure",
      "that",
      "if",
      "unless",
      "when",
      "before",
      "and",
      "or",
      "nor",
      "neither",
      ",",
      ";",
      ":",
      "whether",
      "do so",
      "permission",
      "no",
      "any",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 14 }), (chosen) => {
        const sentence = `${chosen.join(" ")}.`,
          { clauses } = readDocument({ path: "a.md", text: sentence }, world);
        for (const { span } of clauses) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= sentence.length);
      }),
      { numRuns: 600, examples: [[["pupils", "may", "be", "exempt", "from", "paying"]]] },
    );
  });

  it("is covered by blocks without gap or overlap, in both kinds of file", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, strict) => {
        const { blocks, sections, sectionOf } = parsePolicy(text, { strict });
        let end = 0;
        for (const block of blocks) {
          assert.equal(block.span.start, end);
          assert.ok(block.span.end > block.span.start);
          end = block.span.end;
        }
        assert.equal(end, text.length);
        assert.equal(sectionOf.length, blocks.length);
        for (const section of sections)
          assert.ok(section.span.start >= 0 && section.span.end <= text.length && section.span.start <= section.span.end);
      }),
      { numRuns: 300 },
    );
  });

  it("has flows whose every letter maps to that letter in the document", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const block of parsePolicy(text, { strict: true }).blocks) {
          if (!("flow" in block)) continue;
          for (let i = 0; i < block.flow.text.length; i++) {
            const char: string = block.flow.text[i]!,
              at = toDocument(block.flow, i);
            assert.ok(at >= block.span.start && at <= block.span.end);
            if (/[A-Za-z0-9]/.test(char) && !/[\uFB00-\uFB04]/.test(text[at]!)) assert.equal(text[at], char);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is checked without throwing, and every finding lies inside it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const index = new LineIndex(text);
        for (const finding of (await report(text)).policies[0]!.findings) {
          for (const { range } of [finding, ...finding.related]) {
            const start = index.offset(range.start),
              end = index.offset(range.end);
            assert.deepEqual(index.range({ start, end }), range);
            assert.ok(start <= end && end <= text.length);
          }
          assert.equal(text.slice(index.offset(finding.range.start), index.offset(finding.range.end)), finding.excerpt);
        }
      }),
      RUNS,
    );
  });

  it("is judged alike in any order of the files", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const documents = [
          { path: "a.policy", text: one },
          { path: "b.md", text: other },
        ];
        const forward = await check(documents, { asOf: AS_OF }),
          backward = await check([...documents].reverse(), { asOf: AS_OF });
        const byPath = ({ policies }: Report) => [...policies].sort((a, b) => (a.path < b.path ? -1 : 1));
        assert.deepEqual(byPath(forward), byPath(backward));
      }),
      RUNS,
    );
  });

  it("is judged alike in any time zone and without asking for the locale", async () => {
    const text = PIECES.join("\n\n"),
      zone = process.env.TZ,
      expected = await report(text);
    const localised = ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"] as const;
    const kept = localised.map((name) => String.prototype[name]);
    const never = () => {
      throw new Error("The locale was asked for.");
    };
    try {
      for (const name of localised) Object.defineProperty(String.prototype, name, { value: never, configurable: true, writable: true });
      for (const other of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"]) {
        process.env.TZ = other;
        assert.deepEqual(await report(text), expected);
      }
    } finally {
      localised.forEach((name, i) => Object.defineProperty(String.prototype, name, { value: kept[i], configurable: true, writable: true }));
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  "opening brackets": (n) => "[".repeat(n),
  spaces: (n) => " ".repeat(n),
  "one long line": (n) => "Staff must log off. ".repeat(n / 20),
  headings: (n) => "# H\n".repeat(n / 4),
  "numbered headings": (n) => "1. Foo Bar\n\n".repeat(n / 12),
  "deep lists": (n) => Array.from({ length: n / 100 }, (_, i) => `${" ".repeat(i % 180)}- item ${i}`).join("\n"),
  "short lines": (n) => "Foo bar\n\n".repeat(n / 9),
  "comments never closed": (n) => "<!-- a\n".repeat(n / 7),
  tabs: (n) => "a\t".repeat(n / 2),
  labels: (n) => "Date: ".repeat(n / 6),
  "sentences cut in two": (n) => "foo bar baz qux\n\n".repeat(n / 17),
  "lone bullets": (n) => "•\n".repeat(n / 2),
  "lone carriage returns": (n) => "a\r".repeat(n / 2),
  fences: (n) => "```\n".repeat(n / 4),
  links: (n) => "[a](b".repeat(n / 5),
  references: (n) => "See section 4, 5 and 6 (7). ".repeat(n / 28),
  quotes: (n) => '"a. '.repeat(n / 4),
  contents: (n) => `Contents\n${"1 Foo ........ 3\n".repeat(n / 17)}`,
  appendices: (n) => "Appendix A\n".repeat(n / 11),
};

/** The readers that look at every line, sentence and word of a document. */
function read(text: string): void {
  const policy = parsePolicy(text, { strict: true }),
    sentences = readSentences(policy),
    numbering = readNumbering(policy);
  readReferences(policy, sentences, numbering);
  readPolicyNames(policy, "Phones Policy");
  readPlaceholders(text, policy);
  readStructuredProblems(text, policy, numbering);
}

describe("reading takes linear time", () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
    it(name, () => {
      const time = (length: number) => {
        const text = make(length);
        let best = Infinity;
        for (let i = 0; i < 3; i++) {
          const start = process.cpuUsage();
          read(text);
          const { user, system } = process.cpuUsage(start);
          best = Math.min(best, (user + system) / 1000);
        }
        return best;
      };
      // A busy machine or a collection of garbage can slow one try down; what is not linear is slow in each.
      let said = "";
      for (let tries = 0; tries < 4; tries++) {
        const short = time(5_000),
          long = time(40_000);
        if (long < Math.max(30 * short, 60)) return;
        said = `eight times the text took ${(long / short).toFixed(1)} times as long (${long.toFixed(1)} ms)`;
      }
      assert.fail(said);
    });
  }
});
