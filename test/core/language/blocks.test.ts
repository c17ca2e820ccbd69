import { strict as assert } from "node:assert";
import { show } from "./show";

describe("blocks", () => {
  it("reads the nine structured lines", () => {
    assert.deepEqual(
      show(
        [
          "# Social Media Policy",
          "",
          "School: Oakfield Primary School",
          "Next review: March 2027",
          "",
          "## People",
          "Designated safeguarding lead: Ms A. Bell",
          "",
          "## 3. Personal use",
          "Applies to: staff",
          "Covers: image consent",
          "3.1 Staff must not accept a pupil as a friend.",
          "Exception to 3.1: a family member.",
          "Note: agreed in May.",
          "Accepted until March 2027 by Full Governing Body (contradictory clauses, 3.1 and 7.2): under review",
          "",
        ].join("\n"),
        true,
      ),
      [
        "title Social Media Policy",
        "field school=Oakfield Primary School",
        "field nextReview=March 2027",
        "heading 2 People",
        "person Designated safeguarding lead = Ms A. Bell",
        "heading 2 #3 Personal use",
        "appliesTo staff",
        "covers image consent",
        "paragraph #3.1 Staff must not accept a pupil as a friend.",
        "exception 3.1 a family member.",
        "note agreed in May.",
        "accepted under review",
      ],
    );
  });

  it("never takes a line with a modal verb or a final full stop for a heading or title", () => {
    assert.deepEqual(show("Social Media Policy\n\nScope\n\n1. Staff must log off\n\nThis policy applies to all.\n"), [
      "title Social Media Policy",
      "heading 1 Scope",
      "paragraph #1 Staff must log off",
      "paragraph This policy applies to all.",
    ]);
    assert.deepEqual(show("All staff must follow this policy\n\nWe keep to the code of conduct.\n"), [
      "paragraph All staff must follow this policy",
      "paragraph We keep to the code of conduct.",
    ]);
  });

  it("reads a question as a heading", () => {
    assert.deepEqual(show("# Phones\n\n## 2. What may be sent\n\nNews.\n\n## 3. Staff must log off\n").slice(1), [
      "heading 2 #2 What may be sent",
      "paragraph News.",
      "paragraph 3. Staff must log off",
    ]);
    assert.deepEqual(show("Phones Policy\n\nWho can use a phone?\n\nPupils may not.\n").slice(1), [
      "heading 1 Who can use a phone?",
      "paragraph Pupils may not.",
    ]);
  });

  it("lets items inherit from the paragraph, item or heading that introduces them", () => {
    assert.deepEqual(show("Staff must:\n\n- log off;\n- never:\n    - share a password\n\nThe Don'ts\n\n- Post pictures\n"), [
      "paragraph Staff must:",
      "item 0 <Staff must:> log off;",
      "item 0 <Staff must:> never:",
      "item 1 <never:> share a password",
      "heading 1 The Don'ts",
      "item 0 <The Don'ts> Post pictures",
    ]);
  });

  it("reads numbered lines under an introduction as items and the next section's number as a heading", () => {
    assert.deepEqual(show("1. Rules\n\nStaff must:\n1. log in\n2. log out\n\n2. Sanctions\n\nWe act at once.\n"), [
      "heading 1 #1 Rules",
      "paragraph Staff must:",
      "item 0 #1 <Staff must:> log in",
      "item 0 #2 <Staff must:> log out",
      "heading 1 #2 Sanctions",
      "paragraph We act at once.",
    ]);
  });

  it("reads private-use bullets, lone bullets and lost bullets as bullets", () => {
    assert.deepEqual(show("\uF0B7 Staff log off.\n\uF0A7 Pupils log off.\n"), ["item 0 Staff log off.", "item 1 Pupils log off."]);
    assert.deepEqual(show("We will:\n•\n•\n\nInform parents.\n\nRecord it.\n"), [
      "paragraph We will:",
      "item 0 <We will:> Inform parents.",
      "item 0 <We will:> Record it.",
    ]);
    assert.deepEqual(show("We will:\n\nKeep records\n\nTrain staff\n"), [
      "paragraph We will:",
      "item 0 <We will:> Keep records",
      "paragraph Train staff",
    ]);
  });

  it("reads labels and values however the table was pasted", () => {
    assert.deepEqual(show("Date\tReview Date\nSept 17\tSept 19\n"), ["field date=Sept 17 | nextReview=Sept 19"]);
    assert.deepEqual(show("Policy Date:\nJanuary 2018\nNext review due:\n\nJanuary 2023\n"), [
      "field reviewed=January 2018",
      "field nextReview=January 2023",
    ]);
    assert.deepEqual(show("Next review: July\n2023\n"), ["field nextReview=July\n2023"]);
    assert.deepEqual(show("Date reviewed: May 2021   Review date: May 2022\n"), ["field reviewed=May 2021 | nextReview=May 2022"]);
    assert.deepEqual(show("| Date reviewed | March 2018 |\n"), ["field reviewed=March 2018"]);
    assert.deepEqual(show("<tr><td>Date reviewed</td><td>March 2018</td></tr>\n"), ["field reviewed=March 2018"]);
    assert.deepEqual(show("Head teacher:\tA B\tDate:\tMay 2017\n"), ["field date=May 2017"]);
  });

  it("keeps a contents table out of the sections", () => {
    assert.deepEqual(show("Contents\tPage\n1 Aims\t2\n2 Scope\t3\n\n1. AIMS AND PURPOSE\n\nWe aim high.\n"), [
      "running Contents\tPage",
      "contents #1 Aims",
      "contents #2 Scope",
      "heading 1 #1 AIMS AND PURPOSE",
      "paragraph We aim high.",
    ]);
    assert.deepEqual(show("Table of contents\n\nAims\n\nScope\n\nAims\n\nWe aim high.\n\nScope\n\nAll staff are bound.\n"), [
      "running Table of contents",
      "contents Aims",
      "contents Scope",
      "heading 1 Aims",
      "paragraph We aim high.",
      "heading 1 Scope",
      "paragraph All staff are bound.",
    ]);
  });

  it("reads a sentence on across a running header and a page break", () => {
    assert.deepEqual(
      show(
        "Staff must make sure that all of the children\n\nOnline Safety\nPage 2 of 9\n\fare supervised at all times.\n\nPupils must not be left alone with the\n\nOnline Safety\nPage 3 of 9\n\fcaretaker.\n",
      ),
      [
        "paragraph Staff must make sure that all of the children are supervised at all times.",
        "paragraph Pupils must not be left alone with the caretaker.",
      ],
    );
  });

  it("tells wrapped lines from paragraphs of one line", () => {
    assert.deepEqual(show("Purpose\nThis policy keeps children safe.\nScope\nIt binds all staff.\nNobody may opt out.\n"), [
      "heading 1 Purpose",
      "paragraph This policy keeps children safe.",
      "heading 1 Scope",
      "paragraph It binds all staff.",
      "paragraph Nobody may opt out.",
    ]);
    assert.deepEqual(show("Staff must follow the Data Protection\nAct 2018 at all times.\n"), [
      "paragraph Staff must follow the Data Protection Act 2018 at all times.",
    ]);
  });

  it("joins a title that a narrow cover breaks over several lines", () => {
    const title = (text: string) => show(`${text}\n\nHill View School\n\nStaff must be kind.\n`).find((one) => one.startsWith("title"));
    assert.equal(title("Attendance\nPolicy (June 2026)"), "title Attendance Policy (June 2026)");
    assert.equal(title("Lettings\nPolicy &\nProcedure"), "title Lettings Policy & Procedure");
    assert.equal(title("Prevention of\nBullying\nand Harassment Policy"), "title Prevention of Bullying and Harassment Policy");
    assert.equal(title("Hill View School\nTrips and\nVisits Policy"), "title Trips and Visits Policy");
    assert.equal(title("Drugs and\nSubstance\nMisuse Policy"), "title Drugs and Substance Misuse Policy");
    assert.equal(
      title("HILL VIEW SCHOOL      POLICY\nChild Protection     May 2026"),
      "title HILL VIEW SCHOOL POLICY Child Protection May 2026",
    );
    assert.equal(
      title("HILL VIEW SCHOOL      POLICY\n\n\nSpecial Needs     May 2026"),
      "title HILL VIEW SCHOOL POLICY Special Needs May 2026",
    );
    assert.equal(title("PREVENTING ACCIDENTS\n\nIncludes the council's guidance"), undefined);
    assert.equal(title("Courage and care\nTrips Policy"), "title Trips Policy");
  });

  it("joins a title that runs over two lines and leaves the school's name out of it", () => {
    assert.deepEqual(show("ST MARY'S SCHOOL\nSAFEGUARDING\nPOLICY\n\nAims\n\nWe keep children safe.\n"), [
      "paragraph ST MARY'S SCHOOL",
      "title SAFEGUARDING POLICY",
      "heading 1 Aims",
      "paragraph We keep children safe.",
    ]);
  });

  it("reads underlined headings, front matter, code and comments", () => {
    assert.deepEqual(
      show(
        "---\nreview_date: 2021-01-01\nlayout: page\n---\nAcceptable Use\n====\n\nPurpose\n----\n\nBe kind.\n\n```\ncode\n```\n<!-- Covers: image consent -->\n",
      ),
      [
        "hidden ---",
        "field nextReview=2021-01-01",
        "hidden layout: page",
        "hidden ---",
        "title Acceptable Use",
        "heading 2 Purpose",
        "paragraph Be kind.",
        "hidden ```",
        "hidden code",
        "hidden ```",
        "covers image consent",
      ],
    );
  });

  it("reads the labels that schools write", () => {
    assert.deepEqual(
      show("Ratified by Governors: 29/09/15\nReview: Autumn 2016\nLast reviewed on: March 2019\nNext review due by: March 2021\n"),
      ["field approvedOn=29/09/15", "field nextReview=Autumn 2016", "field reviewed=March 2019", "field nextReview=March 2021"],
    );
  });

  it("nests counted lists by their way of counting", () => {
    assert.deepEqual(show("a) The head cares.\nb) The head must:\ni. train staff;\nii. keep records.\nc) Staff help.\n"), [
      "item 0 The head cares.",
      "item 0 The head must:",
      "item 1 <The head must:> train staff;",
      "item 1 <The head must:> keep records.",
      "item 0 Staff help.",
    ]);
  });

  it("reads a list that lost its bullets by its indentation and its semicolons", () => {
    assert.deepEqual(
      show(
        "The school follows these laws and this guidance at all times:\n     Data Protection Act 2018\n     Keeping Children Safe in\n         Education\n\nScope\n\nAll staff are bound.\n",
      ),
      [
        "paragraph The school follows these laws and this guidance at all times:",
        "item 0 <The school follows these laws and this guidance at all times:> Data Protection Act 2018",
        "item 0 <The school follows these laws and this guidance at all times:> Keeping Children Safe in Education",
        "heading 1 Scope",
        "paragraph All staff are bound.",
      ],
    );
    assert.deepEqual(
      show("Staff are expected to:\n\nbe kind,\n\nbe quiet, and\n\nreport concerns.\n\nGifts\n\nStaff refuse gifts.\n").slice(1),
      [
        "item 0 <Staff are expected to:> be kind,",
        "item 0 <Staff are expected to:> be quiet, and",
        "item 0 <Staff are expected to:> report concerns.",
        "heading 1 Gifts",
        "paragraph Staff refuse gifts.",
      ],
    );
  });

  it("reads quoted paragraphs and numbered lists under a heading that says what they are", () => {
    assert.deepEqual(show("## Don't\n\n1. Take photos.\n2. Call home.\n\n> Staff must log off.\n"), [
      "heading 2 Don't",
      "item 0 #1 <Don't> Take photos.",
      "item 0 #2 <Don't> Call home.",
      "paragraph Staff must log off.",
    ]);
  });

  it("reads reStructuredText: over- and underlined titles, directives, field lists", () => {
    assert.deepEqual(
      show(
        "==========\nAdmissions\n==========\n\n.. include:: common.rst\n:Officer: |Head|\n:Reviewed: March 2026\n\nPolicy\n------\n\nAll are welcome.\n",
      ),
      [
        "title Admissions",
        "hidden .. include:: common.rst",
        "hidden :Officer: |Head|",
        "field reviewed=March 2026",
        "heading 2 Policy",
        "paragraph All are welcome.",
      ],
    );
  });

  it("takes a row of backticks as long as the words above it for an underline, and a shorter one for the fence of code", () => {
    assert.deepEqual(
      show("Medicines\n=========\n\nStorage\n```````\n\nStaff lock the cabinet.\n\nOutings\n```````\n\nStaff take the list.\n"),
      ["title Medicines", "heading 5 Storage", "paragraph Staff lock the cabinet.", "heading 5 Outings", "paragraph Staff take the list."],
    );
    assert.deepEqual(show("# Medicines policy\n\nStaff lock the cabinet.\n\nAn example:\n````\ncode here\n````\n"), [
      "title Medicines policy",
      "paragraph Staff lock the cabinet.",
      "paragraph An example:",
      "hidden ````",
      "hidden code here",
      "hidden ````",
    ]);
  });

  it("takes words that name any document for a heading, not for the title", () => {
    assert.deepEqual(show("Hill School\n\nPolicy statement\n\nWe welcome all children.\n"), [
      "paragraph Hill School",
      "heading 1 Policy statement",
      "paragraph We welcome all children.",
    ]);
  });

  it("takes the document's name below the school's for the title", () => {
    assert.deepEqual(show("# Oakfield Primary School\n\n## Phone Policy\n\n### Aims\n\nStaff must be kind.\n").slice(0, 3), [
      "paragraph Oakfield Primary School",
      "title Phone Policy",
      "heading 3 Aims",
    ]);
    assert.deepEqual(show("Hill School: Phone Policy\n\nStaff must be kind.\n", true), [
      "title Hill School: Phone Policy",
      "paragraph Staff must be kind.",
    ]);
    assert.deepEqual(
      show("# School handbook\n\n## Phone policy\n\nStaff must be kind.\n\n## Uniform policy\n\nPupils wear blue.\n")[1],
      "heading 2 Phone policy",
    );
  });

  it("finds the title below what a website put above it", () => {
    assert.equal(
      show(
        "Week beginning 5 May: the summer fair begins at noon, Year 6 goes to the coast and clubs start.\nHome page\n\nPhone Policy\n\nDate accepted: May 2026\n\nStaff must be kind.\n",
      ).find((one) => one.startsWith("title")),
      "title Phone Policy",
    );
  });

  it("reads 1) above running text as a heading, and in a list as an item", () => {
    assert.deepEqual(show("Policy\n\n1) Aims\n\nStaff must be kind.\n\n2) Scope\n\nStaff must:\n1) log off\n2) be kind\n").slice(1), [
      "heading 1 #1 Aims",
      "paragraph Staff must be kind.",
      "heading 1 #2 Scope",
      "paragraph Staff must:",
      "item 0 #1 <Staff must:> log off",
      "item 0 #2 <Staff must:> be kind",
    ]);
  });

  it("reads a number that is glued to its words", () => {
    assert.deepEqual(
      show("Policy\n\n2.1Introduction\n\nStaff must be kind.\n\n3.Review\n\n3.1The governors must review this policy.\n").slice(1),
      [
        "heading 2 #2.1 Introduction",
        "paragraph Staff must be kind.",
        "heading 1 #3 Review",
        "paragraph #3.1 The governors must review this policy.",
      ],
    );
  });

  it("keeps numbered items with empty lines between them items", () => {
    assert.deepEqual(show("1. Aims\n\nWe aim high.\n\nForbidden\n\n1. Loading files\n\n2. Running games\n\n3. Saving films\n"), [
      "heading 1 #1 Aims",
      "paragraph We aim high.",
      "heading 2 Forbidden",
      "item 0 #1 <Forbidden> Loading files",
      "item 0 #2 <Forbidden> Running games",
      "item 0 #3 <Forbidden> Saving films",
    ]);
  });

  it("reads on in a line that begins with a link", () => {
    assert.deepEqual(show("* Applications must be made using our\n[Job Form](https://example.org/form). This helps\nus to choose.\n"), [
      "item 0 Applications must be made using our Job Form. This helps us to choose.",
    ]);
  });

  it("takes a misspelt label for the one that it resembles", () => {
    assert.deepEqual(show("Reveiwed: March 2026\n"), ["field reviewed=March 2026 (Reviewed)"]);
  });
});
