import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function findings(text: string, asOf = "2026-11-20") {
  const report = await check([{ path: "a.policy", text: `# Social Media Policy\n\n${text}\n` }], { asOf });
  return report.policies[0]!.findings.filter((finding) => finding.rule === "outdated-legislation");
}

describe("outdated-legislation", () => {
  for (const [text, severity, words] of [
    ["Staff follow the Data Protection Act 1998.", "error", /Cite the Data Protection Act 2018/],
    ["Staff follow the Education (School Photography) Act 2000.", "error", /There is no Education \(School Photography\) Act 2000/],
    ["Staff follow Keeping Children Safe in Education 2018.", "warning", /replaced on 2 September 2019.*2026/],
    ["Staff follow Keeping Children Safe in Education 2017.", "warning", /never published/],
    ["Staff follow the Malicious Communications Act 1998.", "warning", /Malicious Communications Act 1988/],
    ["Staff follow the Equalities Act 2010.", "information", /correct title is Equality Act 2010/],
    ["Staff follow the Children and Social Work Bill of 2017.", "information", /Bill has become law/],
    ["Staff follow the Gas Act 1986.", "information", /not in our register/],
    ["Staff follow the Defamation and Malicious Publication (Scotland) Act 2021.", "information", /law of Scotland/],
    ["Staff follow the Education Act 2013 (Cth).", "information", /not law in England/],
    [
      "Staff follow Guidance on infection control in schools and other childcare settings.",
      "warning",
      /replaced on 18 September 2017.*Health protection in children and young people settings/,
    ],
    [
      "Staff follow Guidance on First Aid for Schools: A Good Practice Guide (DfEE 1998).",
      "warning",
      /First aid in schools, early years and further education/,
    ],
    ["Staff follow Information Sharing: Practitioners' Guide (2006).", "warning", /replaced in October 2008/],
    ["Staff follow the 1998 Act.", "warning", /Data Protection Act 1998/],
    ["Pay records are kept as the Income Tax (Employments) Regulations 1993 say.", "warning", /Pay As You Earn\) Regulations 2003/],
    [
      "We read the guidance on searching, screening and confiscation: advice for schools (DfE 2018).",
      "warning",
      /replaced on 1 September 2022/,
    ],
    [
      "Tutors keep to the Child Protection (Working with Children) Act 2012.",
      "information",
      /the Child Protection \(Working with Children\) Act 2012/,
    ],
    ["Under the Childrens Act 1989 and 2004 we act.", "information", /correct title is Children Act 1989/],
  ] as const)
    it(`${text} → ${severity}`, async () => {
      const [finding, ...more] = await findings(text);
      assert.equal(finding?.severity, severity);
      assert.match(finding.message, words);
      assert.deepEqual(more, []);
    });

  for (const text of [
    "Staff follow Health protection in schools and other childcare facilities (Public Health England).",
    "Staff follow the guidance on first aid for schools.",
    "Staff follow the Data Protection Act 2018 and the UK GDPR.",
    "Staff follow KCSIE.",
    "Staff follow data protection and equality law.",
    "The Act of kindness award is given in 2019.",
    "The UK GDPR replaced the Data Protection Act 1998.",
    "## Information sharing\n\nStaff share what they must.",
    "Staff read Sharing nudes and semi-nudes, December 2020 (revised March 2024).",
    "Since 2010, when the Government published the Prevent strategy, schools have been careful.",
    "The Education Act 1981 began to put this into practice. The Education Act 1993 took this idea further by asking for a code.",
    "Staff follow Keeping Children Safe in Education 2026 (statutory from 03/09/2018).",
    "Staff follow Working Together to Safeguard Children 2026 (first published 2015).",
    "RSHE guidance 2019 (in force until August 2026) was our basis.",
    "Pupils may be children missing in education, and staff look out for them.",
    "We follow the council's Supporting Pupils with Medical Conditions Policy 2017.",
    "The School Staffing (England) Regulations 2009 and Amended Regulations 2015 apply.",
    "## Sexual violence and sexual harassment between children in schools and colleges\n\nWe take every report seriously.",
    "Revised May 2016 in line with KCSIE 2016. Updated 07/10/2017. Approved by governors 20/1/2018. Revised June 2019 in line with KCSIE 2019.",
    "## Annex 1: Table of changes\n\n### Page and change\n\nChanged references from KCSIE 2018 to KCSIE 2019.",
  ]) {
    it(`is silent: ${text.replaceAll("\n", " ")}`, async () => {
      assert.deepEqual(await findings(text), []);
    });
  }

  it("reports an Act once and names its other places", async () => {
    const found = await findings("The Data Protection Act 1998 applies.\n\nSee the Data Protection Act 1998.\n\nThe DPA 1998 binds us.");
    assert.equal(found.length, 1);
    assert.equal(found[0]!.related.length, 2);
  });

  it("goes by the last of several reviews", async () => {
    const [finding] = await findings("Reviewed: June 2019\n\nReviewed: June 2026\n\nStaff follow KCSIE 2018.");
    assert.doesNotMatch(finding!.message, /was right when/);
  });

  it("says that an edition was right when the policy was last reviewed", async () => {
    const [finding] = await findings("Reviewed: October 2018\n\nStaff follow Keeping Children Safe in Education 2018.");
    assert.match(finding!.message, /was right when this policy was last reviewed/);
    assert.equal(finding!.severity, "warning");
  });

  it("gives a fix what it needs", async () => {
    const [finding] = await findings("Staff follow Keeping Children Safe in Education 2021.");
    assert.deepEqual([finding!.data.entry, finding!.data.replacedBy, finding!.data.writeYear], ["kcsie-2021", ["kcsie-2026"], "2026"]);
  });

  it("sends nobody to an edition that was not out on the day", async () => {
    const [finding] = await findings("Staff follow Keeping Children Safe in Education 2021.", "2024-01-10");
    assert.deepEqual(finding!.data.replacedBy, ["kcsie-2023"]);
  });
});

describe("what outdated-legislation says", () => {
  it("names an edition by the year that was written", async () => {
    const [finding] = await findings("Staff follow the Statutory Framework for the Early Years Foundation Stage (2019).");
    assert.match(finding!.message, /^The 2019 edition of/);
  });
  it("says of a treaty what its title is, and of a year without an edition that the edition has gone", async () => {
    assert.match(
      (await findings("We follow the United Nations Convention for the Rights of the Child 1989."))[0]!.message,
      /^The correct title is United Nations Convention on the Rights of the Child/,
    );
    assert.match(
      (await findings("We follow Working Together to Safeguard Children 2020."))[0]!.message,
      /^The 2020 edition of “Working together to safeguard children” has been replaced/,
    );
  });
  it("leaves marks of links and tables out of titles", async () => {
    const [finding] = await findings("We follow the `Gas Act`_ 1986.");
    assert.match(finding!.message, /the Gas Act 1986:/);
  });
});

describe("law of which little is left", () => {
  it("is noted with what took its place", async () => {
    const [one] = await findings("Accounts are kept under the Companies Act 1985.");
    assert.deepEqual([one!.severity, one!.message.split(":")[0]], ["information", "Little of the Companies Act 1985 is left"]);
    assert.match(one!.message, /Companies Act 2006/);
  });
});

describe("what a wrong year may mean", () => {
  const said = async (citation: string) => {
    const report = await check([{ path: "a.policy", text: `# Uniform Policy\n\nStaff follow the ${citation}.\n` }], { asOf: "2026-11-20" });
    return report.policies[0]!.findings.filter(({ rule }) => rule === "outdated-legislation").map(
      ({ message, fixes }) => [message, fixes.length] as const,
    );
  };
  it("names every Act that fits the title or the year, and then corrects nothing by itself", async () => {
    for (const [citation, expected] of [
      ["Education and Inspections Act 2011", /The Education and Inspections Act 2006 or the Education Act 2011 is probably meant/],
      ["Children Act 2014", /or the Children and Families Act 2014 is probably meant/],
    ] as const) {
      const [[message, fixes]] = (await said(citation)) as [readonly [string, number]];
      assert.match(message, expected);
      assert.equal(fixes, 0);
    }
    assert.match((await said("Education Act 2006"))[0]![0], /Act 2006 is probably meant\. Correct the title/);
    assert.match((await said("Computer Misuse Act 1996"))[0]![0], /The Computer Misuse Act 1990 is probably meant/);
  });
  it("says which law one that is not known may be", async () => {
    assert.match(
      (await said("Disability Act 2001"))[0]![0],
      /^We do not know the Disability Act 2001.*Perhaps the Special Educational Needs and Disability Act 2001 is meant/,
    );
    assert.doesNotMatch((await said("Duck Ponds Act 2001"))[0]![0], /Perhaps/);
  });
  it("speaks of Regulations in the plural", async () => {
    assert.match(
      (await said("Work at Height Regulations 2006"))[0]![0],
      /^There are no Work at Height Regulations 2006 .* The Work at Height Regulations 2005 are probably meant/,
    );
  });
});

describe("a wrong year's correction", () => {
  for (const [citation, safety] of [
    ["Computer Misuse Act 1996", "safe"],
    ["Equality Act 2012", "safe"],
    ["Education Act 2007", "suggestion"],
  ] as const) {
    it(`is ${safety === "safe" ? "made without asking where one law fits" : "a suggestion where several do"}: ${citation}`, async () => {
      const report = await check([{ path: "a.policy", text: `# Uniform Policy\n\nStaff follow the ${citation}.\n` }], {
        asOf: "2026-11-20",
      });
      assert.deepEqual(
        report.policies[0]!.findings.filter(({ rule }) => rule === "outdated-legislation").flatMap(({ fixes }) =>
          fixes.map((fix) => fix.safety),
        ),
        [safety],
      );
    });
  }
});
