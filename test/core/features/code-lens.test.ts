import { strict as assert } from "node:assert";
import { lensesOf } from "../../../server/src/core/features/code-lens";
import { hoverAt } from "../../../server/src/core/features/hover";
import { judgeDocument, judgeSchool } from "../../../server/src/core/judge";
import { marked, world } from "./marked";

describe("code lenses", () => {
  it("say when the review is overdue", () => {
    const { facts } = marked("# Social Media Policy\n\nNext review: March 2020\n");
    assert.equal(lensesOf(facts, [], world, new Map())[0]?.title, "Review overdue since March 2020");
  });
  it("name the other clause at both ends of a contradiction", () => {
    const { facts } = marked(
      "# Social Media Policy\n\n## 3. Contact\n3.1 Staff must not contact pupils on social media.\n\n## 5. Homework\n5.1 Staff may message pupils on social media about homework.\n",
    );
    const titles = lensesOf(facts, [...judgeDocument(facts, world), ...judgeSchool([facts], world)], world, new Map()).map(
      ({ title }) => title,
    );
    assert.ok(
      titles.some((title) => /(contradicts|sits uneasily with) 5\.1$/.test(title)) &&
        titles.some((title) => /(contradicts|sits uneasily with) 3\.1$/.test(title)),
      titles.join(" | "),
    );
  });
});

describe("hover", () => {
  const shown = (text: string) => {
    const { facts, offset } = marked(text);
    return hoverAt(facts, offset, world)?.markdown ?? "";
  };
  it("gives an Act's status, successor and source", () =>
    assert.match(
      shown("We follow the Data |Protection Act 1998.\n"),
      /No longer in force since 25 May 2018[\s\S]*Data Protection Act 2018[\s\S]*legislation\.gov\.uk/,
    ));
  it("says what a requirement asks", () =>
    assert.match(
      shown("# Social Media Policy\nPolicy: social media\n\n## 1. Photographs\nCovers: image |consent\n\n1.1 Text.\n"),
      /does not say it yet/,
    ));
  it("shows how a clause was read", () =>
    assert.match(
      shown("# A Policy\n\n1.1 Staff must not be|friend pupils on social media, unless they are family.\n"),
      /Who: Staff[\s\S]*must not[\s\S]*Except/i,
    ));
});
