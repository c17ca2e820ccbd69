import { strict as assert } from "node:assert";
import { compileModelPolicy } from "../../../server/src/core/templates/model-policy";
import { builtInModels } from "../../../server/src/core/templates/models";
import { newPolicy } from "../../../server/src/core/templates/new-policy";
import { placeholdersIn } from "../../../server/src/core/templates/profile";
import { worldWith } from "./world";

const model = compileModelPolicy(
  [
    "# Trips Policy",
    "",
    "School: Pellwater School",
    "Policy: trips",
    "Next review: May 2027",
    "",
    "## People",
    "Headteacher: Mrs O. Reed",
    "",
    "## 1. Leaders",
    "Covers: leaders, first aid",
    "",
    "1.1 Mrs O. Reed must name a leader.",
    "",
    "<!-- variant: secondary",
    "## 1. Leaders",
    "1.1 The trips office must name a leader.",
    "-->",
    "",
    "## 2. Review",
    "2.1 The next review is due in May 2027.",
    "",
  ].join("\n"),
  { name: "Pellwater School", roles: { headteacher: "Mrs O. Reed" } },
)!;

describe("compile a model policy", () => {
  it("makes a template of each section, with its requirements and its variant", () => {
    assert.deepEqual(
      model.sections.map(({ id, title, number, requirements }) => ({ id, title, number, requirements })),
      [
        { id: "trips/leaders", title: "Leaders", number: "1", requirements: ["leaders", "first-aid"] },
        { id: "trips/review", title: "Review", number: "2", requirements: [] },
      ],
    );
    assert.match(model.sections[0]!.variants.secondary!, /^## 1\. Leaders\n1\.1 The trips office must/);
    assert.doesNotMatch(model.sections[0]!.text, /trips office|-->/);
  });
  it("turns the school's own names and dates into placeholders", () => {
    assert.match(model.sections[0]!.text, /1\.1 \[name of the headteacher\] must name a leader/);
    assert.match(model.sections[1]!.text, /due in \{nextReview\}\./);
    assert.match(model.head, /School: \[name of the school\]\nPolicy: trips\nNext review: \{nextReview\}/);
  });
  it("needs a line that names the kind", () => assert.equal(compileModelPolicy("# Trips Policy\n", {}), undefined));
});

describe("new policy", () => {
  it("fills in names and computes the dates", () => {
    const text = newPolicy("social-media", worldWith({ school: { name: "Pellwater School" } }))!;
    assert.match(text, /School: Pellwater School\n/);
    assert.match(text, /Next review: November 2027\n/);
    assert.match(text, /The next review is due in November 2027\./);
    assert.doesNotMatch(text, /Larkmere|\{\w+\}/);
  });
  it("writes the words for a secondary school", () => {
    assert.match(newPolicy("behaviour", worldWith({ school: { phase: "secondary" } }))!, /detention/);
    assert.doesNotMatch(newPolicy("behaviour", worldWith())!, /detention/);
  });
  it("knows no kind without a model policy", () => assert.equal(newPolicy("minibus", worldWith()), undefined));
  it("leaves nothing of the invented school in a template", () => {
    const texts = builtInModels.flatMap(({ head, sections }) => [
      head,
      ...sections.flatMap((section) => [section.text, ...Object.values(section.variants)]),
    ]);
    assert.ok(texts.length > 100, String(texts.length));
    for (const text of texts) assert.doesNotMatch(text, /Larkmere|Bramble|Teasel|Sorrel|Yarrow|Fescue|Linnet|01632/);
  });
});

describe("the placeholders of a text", () => {
  it("are found once each", () =>
    assert.deepEqual(placeholdersIn("[name of a] [name of b] [name of a] [x]"), ["[name of a]", "[name of b]"]));
});

describe("the built-in templates", () => {
  it("hold one section each", () => {
    for (const { sections } of builtInModels)
      for (const { id, text, variants } of sections)
        for (const words of [text, ...Object.values(variants)]) assert.equal(words.match(/^## /gm)?.length, 1, id);
  });
});
