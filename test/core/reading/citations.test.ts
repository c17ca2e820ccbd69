import { strict as assert } from "node:assert";
import { assertLinear } from "../../support/linear";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../server/src/core/check";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readLine } from "../../../server/src/core/reading/citations/line";

const rows = readFileSync(join(__dirname, "../../fixtures/citations.tsv"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t") as [text: string, entries: string, status: string]);

async function citations(text: string, asOf = "2026-11-20") {
  const report = await check([{ path: "a.policy", text: `# Social Media Policy\n\n${text}\n` }], { asOf });
  return report.policies[0]!.citations;
}

describe("citations as schools write them", () => {
  for (const [text, entries, status] of rows) {
    it(`${text.replaceAll("\\n", " ")} → ${entries} ${status}`, async () => {
      const got = await citations(`Staff follow ${text.replaceAll("\\n", "\n")} in this school.`);
      assert.equal(got.map((one) => one.entry ?? "-").join(","), entries);
      if (status !== "none")
        assert.ok(
          got.some((one) => one.status === status),
          `${got.map((one) => one.status).join()} instead of ${status}`,
        );
    });
  }

  it("keeps the section in no citation's text but its place", async () => {
    const [one] = await citations("Under section 175 of the Education Act 2002, the governors make arrangements.");
    assert.equal(one!.text, "Education Act 2002");
  });

  for (const title of [
    "Motor Vehicles (Wearing of Seat Belts by Children in Front Seats) Regulations 1993",
    "Education (Area to which Pupils Belong) Regulations 1996",
    "National Assistance Act 1948",
    "Pressure Equipment (Safety) Regulations 2016",
    "Children and Families Act 2014 (Transitional and Saving Provisions) (No 2) Order 2014",
    "Children Act 1989 (Higher Education Bursary) (England) Regulations 2009",
    "Gangmasters (Licensing) Act 2004",
    "Performing Animals (Regulation) Act 1925",
  ]) {
    it(`names the whole of a title that the register does not know: ${title}`, async () => {
      for (const text of [`- ${title}`, `Staff follow the ${title}.`])
        assert.deepEqual(
          (await citations(text)).map((one) => [one.text, one.status]),
          [[title, "unknown"]],
        );
    });
  }

  it("judges as of the day: an edition stands until the next one comes", async () => {
    assert.equal((await citations("We follow KCSIE 2024.", "2025-08-31"))[0]!.standing, "current");
    assert.equal((await citations("We follow KCSIE 2024.", "2025-09-01"))[0]!.standing, "superseded");
    assert.equal((await citations("We follow the Data Protection Act 1998.", "2018-05-24"))[0]!.standing, "current");
  });
});

describe("citations told as history", () => {
  for (const text of [
    "The Data Protection Act 2018 replaced the Data Protection Act 1998.",
    "The Data Protection Act 1998 has been replaced by the Data Protection Act 2018.",
    "The Data Protection Act 1998 was repealed on 25 May 2018.",
    "The Data Protection Act 1998 (repealed) set eight principles.",
    "The UK GDPR, which superseded the Data Protection Act 1998, sets six principles.",
    "We removed references to the Data Protection Act 1998.",
    "Formerly the Data Protection Act 1998.",
    "## Version history\n\nWording on the Data Protection Act 1998 taken over from the county's model.",
    "The Data Protection Act 2018 (which replaced the 1998 Act) applies.",
    "| Date | Change |\n|---|---|\n| 2014 | Paragraph 4 on the Data Protection Act 1998 |",
    "- May 2014: added a line on the Data Protection Act 1998",
    "| 1.2 | March 2018 | Updated for the Data Protection Act 1998 | AB |",
    "The UK GDPR replaced several pieces of legislation, including the Data Protection Act 1984 and the Data Protection Act 1998.",
    "The Data Protection Act 1998 and the Race Relations Act 1976 were repealed.",
    "The Data Protection Act 2018 brings together earlier law such as the Data Protection Act 1998.",
    "Until May 2018 the Data Protection Act 1998 governed what we keep.",
    "Before the UK GDPR came into force, the Data Protection Act 1998 applied.",
    "The Data Protection Act 1998 no longer applies.",
    "Since the introduction of the Data Protection Act 1998 staff take care.",
    "We were registered under the Data Protection Act 1998 until May 2018.",
    "Document control\n\nMay 2014 - updated in line with the Data Protection Act 1998\nMay 2019 - amended for the Data Protection Act 2018",
    "The UK GDPR and the Act of 2018 replaced the following laws:\n\n- Data Protection Act 1984\n- Data Protection Act 1998",
    "Legislation that is no longer in force:\n\n- Data Protection Act 1998",
    "The following are no longer in force: the Race Relations Act 1976; the Data Protection Act 1998.",
    "## Repealed legislation\n\n- Data Protection Act 1998",
    "Records made before 25 May 2018 were collected under the Data Protection Act 1998.",
    "The Data Protection Act 1998 used to govern photographs.",
    "This policy takes account of the Data Protection Act 1998's successor.",
    "The Data Protection Act 1998 was replaced by the School Attendance (Pupil Registration) (England) Regulations 2024.",
    "In 2018 the Data Protection Act 2018 took the place of the Data Protection Act 1998.",
    "References to the Data Protection Act 1998 have been removed.",
    "References to the Data Protection Act 1998 should now be read as references to the Data Protection Act 2018.",
    "Employees appointed before 2018 had contracts under the Data Protection Act 1998.",
    "The Data Protection Act 1998 certificates are no longer valid.",
    "Previous duties, under the Data Protection Act 1998, have gone.",
    "We keep to the UK GDPR and, before it, the Data Protection Act 1998.",
    "The law of 2018 was made by the Data Protection Act 2018, replacing the duties under the Data Protection Act 1998.",
    "Changes so far\n\nMay 2014 - updated for the Data Protection Act 1998 May 2019 - amended for the Data Protection Act 2018",
  ])
    it(text.replaceAll("\n", " "), async () => {
      const old = (await citations(text)).find((one) => one.entry === "dpa-1998");
      assert.equal(old?.standing, "repealed");
      assert.equal(old?.status, "current");
    });

  for (const text of [
    "This policy replaces the 2012 policy and follows the Data Protection Act 1998.",
    "Records are kept under the Data Protection Act 1998.",
    "This policy brings together the duties under the Data Protection Act 1998 and the Human Rights Act 1998.",
    "We keep to the UK GDPR, the Human Rights Act 1998 and the Data Protection Act 1998.",
    "Until the next review, the Data Protection Act 1998 applies.",
    "Records made since 25 May 2008 were collected under the Data Protection Act 1998.",
    "The governors read the Data Protection Act 1998 and the Freedom of Information Act 2000, which were explained to them.",
    "Before posting, staff read the Data Protection Act 1998.",
    "We follow the Data Protection Act 1998 until it is replaced.",
    "The Data Protection Act 1998, which came into force on 1 March 2000, gives pupils rights.",
    "References to the Data Protection Act 1998 are found in appendix 2.",
    "Under the Data Protection Act 1998 data are no longer kept than they are needed.",
    "Older rules have been replaced by the following:\n\n- Data Protection Act 1998",
    "This policy replaces the one of 2012 and rests on:\n\n- Data Protection Act 1998",
    "The policy rests on these laws, which have replaced older ones:\n\n- Data Protection Act 1998",
    "The Act of 2018 replaced older law.\n\nWe follow:\n\n- Data Protection Act 1998",
  ])
    it(`not: ${text}`, async () => {
      assert.equal((await citations(text)).find((one) => one.entry === "dpa-1998")?.status, "repealed");
    });
});

describe("dates that are not the year of a citation", () => {
  for (const text of [
    "In 2019 Education Act changes were made.",
    "May 2018 Data Protection Act training for all.",
    "We adopted the Equality Act in 2015.",
  ]) {
    it(text, async () => {
      assert.deepEqual(
        (await citations(text)).map(({ match, standing }) => [match, standing]),
        [["exact", "current"]],
      );
    });
  }
  it("takes the year after a title for its own, not one before", async () => {
    assert.deepEqual(
      (await citations("| 2019 | Equality Act 2010 |")).map(({ entry, match }) => [entry, match]),
      [["equality-2010", "exact"]],
    );
  });
});

describe("law of other nations", () => {
  for (const text of [
    "The Irish Data Protection Act 1988 applies.",
    "Scotland's Education Act 1998 applies.",
    "The Education Act 1998 (Ireland) applies.",
    "The Education and Libraries (NI) Order 1986 applies.",
    "The Children's Online Privacy Protection Act of 1998 applies.",
    "Concerns go to Tusla. The Board of Management decides. The Data Protection Act 1988 applies.",
  ])
    it(text, async () => {
      assert.deepEqual(
        (await citations(text)).map(({ entry, status }) => [entry, status]),
        [[undefined, "unknown"]],
      );
    });
});

describe("citations that run over ends of lines and paragraphs", () => {
  for (const text of [
    "The Data Protection\nAct 1998 applies.",
    "*Keeping Children Safe\n\nin Education* 2021 applies.",
    "| Freedom of | Information Act 2000 |",
    "The **Human Rights** Act\n1998 applies.",
  ]) {
    it(JSON.stringify(text), async () => {
      assert.equal((await citations(text)).length, 1);
    });
  }
  it("spans both parts", async () => {
    const [one] = await citations("The Data Protection\n\nAct 1998 applies.");
    assert.deepEqual(one!.range, { start: { line: 2, character: 4 }, end: { line: 4, character: 8 } });
  });
});

describe("laws that an earlier citation names", () => {
  it('reads "the 1998 Act" as the Act of that year named before', async () => {
    const got = await citations("The Human Rights Act 1998 protects privacy.\n\nThe 1998 Act binds the school.");
    assert.deepEqual(
      got.map((one) => one.entry),
      ["hra-1998", "hra-1998"],
    );
  });
  it('reads "the Act" as the last one named', async () => {
    const got = await citations("The Equality Act 2010 applies. The Act protects pupils.");
    assert.deepEqual(
      got.map((one) => one.entry),
      ["equality-2010", "equality-2010"],
    );
  });
  it('leaves "the Act" alone where none was named', async () => {
    assert.deepEqual(await citations("Staff follow the Act at all times."), []);
  });
});

describe("reading citations takes linear time", () => {
  for (const [name, piece] of [
    ["capitals", "Children And Education Safe In "],
    ["Acts", "the Act and Children Act 19 of "],
    ["brackets", "Act (("],
    ["years", "2010 and "],
    ["topics", "data protection and equality, "],
    ["sections", "section 3 and section "],
  ] as const) {
    it(name, () =>
      assertLinear(
        name,
        (size) => piece.repeat(size),
        (text) => {
          readLine(text, builtInKnowledge.register);
        },
        250,
      ),
    );
  }
});
