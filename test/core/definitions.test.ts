import { strict as assert } from "node:assert";
import { parsePolicy } from "../../server/src/core/language/parse";
import { readDefinitions } from "../../server/src/core/reading/definitions";
import { readSentences } from "../../server/src/core/reading/sentences";

function read(text: string): string[] {
  const policy = parsePolicy(`# A policy\n\n${text}\n`, { strict: true });
  return readDefinitions(policy, readSentences(policy)).map((d) => `${d.kind} ${d.term}: ${d.content}`);
}

describe("readDefinitions", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['"Day" means a day on which the school is open.', ["means Day: a day on which the school is open"]],
    ["In this policy, a ‘day’ is defined as a school day.", ["means day: a school day"]],
    ['By "device" we mean a telephone.', ["means device: a telephone"]],
    ['"Staff" includes volunteers.', ["includes Staff: volunteers"]],
    ['"Jewellery" means rings. It does not include a watch.', ["means Jewellery: rings", "excludes Jewellery: a watch"]],
    ["For the purposes of this policy, parent means anyone who looks after a child.", ["means parent: anyone who looks after a child"]],
    ["Bullying is defined as repeated harm.", ["means Bullying: repeated harm"]],
    ['The inclusion leader (the "leader") keeps a list.', ["synonym leader: inclusion leader"]],
    ['Governors and helpers are referred to as "volunteers".', ["synonym volunteers: Governors and helpers"]],
    ["Tell the designated safeguarding lead (DSL).", ["abbreviation DSL: designated safeguarding lead"]],
    ['"Devices" means:\n- phones;\n- tablets.', ["means Devices: phones; tablets"]],
  ];
  for (const [text, expected] of forms) it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), expected));

  it("reads a glossary", () =>
    assert.deepEqual(read("## Glossary\n\n- Pupil: a child on roll\n- Carer – someone who looks after a child"), [
      "means Pupil: a child on roll",
      "means Carer: someone who looks after a child",
    ]));

  const none = [
    "This means that pupils must wait.",
    "The kit includes a shirt.",
    "Staff must, by all means, ask.",
    "What this means for parents is set out below.",
    "Pupils (Year 6) may go.",
  ];
  for (const text of none) it(`reads no definition in ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), []));

  it("keeps a definition to its section where it says so, and says what is only reported", () => {
    const policy = parsePolicy(
      '# A policy\n\n## Visits\n\nIn this section, "helper" means a parent. The Act defines "child" as a person under 18.\n',
      { strict: true },
    );
    const [helper, child] = readDefinitions(policy, readSentences(policy));
    assert.equal(policy.sections[helper!.section!]?.title, "Visits");
    assert.deepEqual([helper!.reported, child!.reported], [false, true]);
  });
});
