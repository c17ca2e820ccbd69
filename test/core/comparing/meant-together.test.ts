import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

/** How many clashes are found in a policy of these sections. */
async function clashesIn(...sections: readonly string[]): Promise<number> {
  const text = `# Rules\n\n${sections.map((section, i) => `## Part ${i + 1}\n\n${section}\n`).join("\n")}`;
  const { policies } = await check([{ path: "a.policy", text }], { asOf: "2026-11-20", fixes: "none" });
  return policies[0]!.findings.filter(({ rule }) => rule === "contradictory-clauses").length;
}

/** What goes together, and the nearest thing that does not. */
const CASES: readonly (readonly [what: string, together: readonly string[], apart?: readonly string[]])[] = [
  [
    "no matter how",
    ["Any injury, no matter how slight, must be recorded.", "Staff must record every injury."],
    ["Medicines, no matter who prescribed them, must not be kept in classrooms.", "Medicines must be kept in classrooms."],
  ],
  [
    "no matter what",
    ["Pupils must wear a sun hat, no matter what the forecast is.", "Sun hats must be worn in June."],
    ["Visitors must sign in, no matter how short their visit is.", "Visitors must not sign in."],
  ],
  ["no matter who", ["Every complaint, no matter who makes it, must be answered.", "The clerk must answer every complaint."]],
  ["the items of a list of ways", ["Parents are told of closures through:\n\n- a text message\n- the local radio\n- a notice on the gate"]],
  [
    "the items of a list of instruments",
    ["Staff must send reports to parents using:\n\n- email\n- the parent app"],
    ["Staff must send reports to parents by email.", "Reports must be sent to parents on paper."],
  ],
  [
    "an item that is a sentence of its own",
    [
      "News may be shared through the following:\n\n- assemblies\n- The school website will give dates",
      "Pupils' names will not be used anywhere on a website.",
    ],
  ],
  [
    "a thing used somewhere, beside the place itself",
    ["Staff must tell parents about trips through:\n\n- the website", "Pupils' surnames must not be used on a website."],
    ["Pupils' surnames may be used on the school website.", "Pupils' surnames must not be used on a website."],
  ],
  [
    "a ban on one thing of a kind",
    ["Staff must share data through the secure portal.", "Passwords must never be shared."],
    ["Staff must share passwords through the secure portal.", "Passwords must never be shared."],
  ],
  [
    "what belongs to another",
    ["Staff must not open another's post.", "Staff must open their post daily."],
    ["Staff must not open their post.", "Staff must open their post daily."],
  ],
  [
    "where something may be done, beside having it",
    ["Pupils will have access to the music room computers.", "Music room computers may only be used in the music room."],
    ["Pupils will have access to the music room computers.", "Pupils must not use music room computers."],
  ],
  [
    "one matter of which people are not told",
    ["Parents will be kept informed.", "Parents will not be informed of sanctions given to other pupils."],
    ["Parents will be kept informed.", "Parents will not be informed."],
  ],
  [
    "a later sentence that names the case",
    ["Late forms may not be considered with the others. If there is a good reason, late forms will be considered with the others."],
    ["Late forms must not be considered.", "Late forms must be considered."],
  ],
  [
    "how people are made to feel",
    ["Make newcomers feel welcome.", "Do not make newcomers feel alone."],
    ["Make newcomers feel welcome.", "Do not make newcomers feel welcome."],
  ],
  [
    "a question after a noun",
    ["Kind behaviour is encouraged.", "The sanction comes with an explanation of why the behaviour is unacceptable."],
    ["An explanation of why a pupil was sent home must be given.", "An explanation of why a pupil was sent home must not be given."],
  ],
  [
    "however small",
    ["Any spill, however small, must be reported to the office. However late it is, spills are reported to the office."],
    ["Any spill, however small, must be reported to the office.", "Spills must not be reported to the office."],
  ],
  [
    "a list that closes with all its items",
    [
      "Records are used only for:\n\n- planning lessons\n- legal compliance with authorities",
      "Parents have the right to:\n\n- use their records",
    ],
  ],
  [
    "a list of ways that are open",
    ["Advice may be given through the following:\n\n- leaflets\n- drop-in sessions", "Advice must be given through the website."],
  ],
  [
    "what is used, beside who has access to it",
    [
      "Photographs may be used for:\n\n- newsletters\n- social media pages",
      "Photographs will be:\n\n- accessible only to authorised officials",
    ],
    ["Pupils may use the server.", "Only technicians may use the server."],
  ],
  [
    "to stop a thing from happening",
    ["Staff must act quickly to stop concerns from escalating.", "Staff must escalate concerns to the lead."],
    ["Staff must avoid sharing photographs.", "Staff must share photographs."],
  ],
  [
    "a mark that is written twice",
    ["It is important not to:\n\n• Panic.\n• • Confront the person.\n• Gossip.", "Never confront the person."],
  ],
  [
    "what a word is defined as",
    [
      "A complaint may be defined as an expression of dissatisfaction, however made, about the school.",
      "Complaints must be made within a month.",
    ],
  ],
  [
    "headings that name two vehicles",
    ["### Own cars\n\nStaff must not carry pupils.", "### School minibus\n\nStaff may carry pupils."],
    ["Staff must not carry pupils in the school minibus.", "Staff may carry pupils in the school minibus."],
  ],
  [
    "leave for one thing, and a time without any of its kind",
    ["Children may wear bracelets.", "No jewellery may be worn during swimming."],
    ["Children may wear bracelets during swimming.", "No jewellery may be worn during swimming."],
  ],
  [
    "leave for one thing, and a case without any of its kind",
    ["Children may wear wrist watches. Children may not wear any watches or jewellery if they cause distraction."],
    ["Children may wear wrist watches.", "Children may not wear any watches or jewellery."],
  ],
  [
    "what is allowed however",
    [
      "Parents are requested not to use their telephones in school.\n\nWe do however allow parents to film the nativity play using their telephones.",
    ],
  ],
  ["what is kept in records", ["Results may be held on paper records.", "Pupils must not look at another's files."]],
];

describe("what is meant together", () => {
  for (const [what, together, apart] of CASES) {
    it(`${what}: ${together.join(" / ").replace(/\n+/g, " ")}`, async () => {
      assert.equal(await clashesIn(...together), 0);
    });
    if (apart)
      it(`not ${what}: ${apart.join(" / ").replace(/\n+/g, " ")}`, async () => {
        assert.ok((await clashesIn(...apart)) > 0);
      });
  }
});
