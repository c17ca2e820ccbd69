import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import concepts from "../../server/knowledge/concepts.json";
import legislation from "../../server/knowledge/legislation.json";
import matters from "../../server/knowledge/matters.json";
import { kindFiles, kindNamed, kindsNamed } from "../../server/src/core/knowledge/kinds";
import { conceptsSchema, kindSchema, mattersSchema } from "../../server/src/core/knowledge/requirements-schema";

const register = new Set<string>(legislation.entries.map((entry) => entry.id));

describe("what policies must say", () => {
  it("has the shapes that the schemas ask for", () => {
    mattersSchema.parse(matters);
    conceptsSchema.parse(concepts);
    for (const kind of kindFiles) kindSchema.parse(kind);
  });

  it("has one file for each of the 25 kinds, named after it", () => {
    const files = readdirSync(join(import.meta.dirname, "../../server/knowledge/requirements"))
      .map((file) => file.replace(/\.json$/, ""))
      .sort();
    assert.equal(files.length, 25);
    assert.deepEqual(kindFiles.map(({ kind }) => kind).sort(), files);
  });

  it("says of each requirement in whole sentences why it matters", () => {
    const reasons = [
      ...matters.matters.map(({ id, why }) => ({ id, why })),
      ...kindFiles.flatMap(({ kind, requirements }) => requirements.map(({ id, why }) => ({ id: `${kind}/${id}`, why }))),
    ];
    assert.ok(reasons.length > 100);
    assert.deepEqual(
      reasons.filter(({ why }) => !/^[A-Z].* .* .*[.]$/.test(why ?? "")).map(({ id }) => id),
      [],
    );
  });

  it("speaks only of concepts that exist", () => {
    const known = new Set(Object.keys(concepts.concepts));
    const used = matters.matters.flatMap((matter) =>
      [...matter.present, ...matter.partial].flatMap((statement) => {
        const { verbs, of, by, to, images, all, any, unless, without, topic, relation } = statement as unknown as Record<
          string,
          readonly string[]
        > & { topic?: { any: string[]; weak?: string[]; narrow?: string[]; other?: string[] }; relation: string };
        return [
          ...(verbs ?? []),
          ...(of ?? []),
          ...(by ?? []),
          ...(relation === "defer" ? [] : (to ?? [])),
          ...(images ?? []),
          ...(all ?? []),
          ...(any ?? []),
          ...(unless ?? []),
          ...(without ?? []),
          ...(topic?.any ?? []),
          ...(topic?.weak ?? []),
          ...(topic?.narrow ?? []),
          ...(topic?.other ?? []),
        ];
      }),
    );
    const referred = Object.values(concepts.concepts).flatMap(({ words }) =>
      words.flatMap((phrase) => [...phrase.matchAll(/<(.+?)>/g)].map(([, name]) => name!)),
    );
    assert.deepEqual(
      [...new Set([...used, ...referred])].filter((name) => !known.has(name)),
      [],
    );
  });

  it("has every requirement id once a kind, and names the matter, not the kind", () => {
    for (const { kind, requirements } of kindFiles) {
      const ids = requirements.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, kind);
      assert.deepEqual(
        ids.filter((id) => ["safeguarding-reporting", "review-date", "image-consent"].includes(id)),
        [],
        kind,
      );
    }
  });

  it("gives each basis as an entry of the register, or in words", () => {
    const looksLikeId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    const unknown = kindFiles
      .flatMap(({ legalBasis, requirements }) => [...legalBasis, ...requirements.flatMap(({ basis }) => basis)])
      .filter((basis) => looksLikeId.test(basis) && !register.has(basis));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it("asks for a review date in every kind, and for the other two where children can come to harm or be seen", () => {
    const asked = kindFiles
      .filter(({ judged }) => judged.includes("safeguarding-reporting"))
      .map(({ kind }) => kind)
      .sort();
    assert.deepEqual(asked, [
      "acceptable-use",
      "anti-bullying",
      "child-protection-and-safeguarding",
      "mobile-phones",
      "online-safety",
      "photography-and-images",
      "social-media",
      "staff-code-of-conduct",
    ]);
    assert.ok(kindFiles.every(({ levels, judged }) => levels["review-date"] === "mandatory" && judged.includes("review-date")));
  });

  it("gives no synonym to two kinds", () => {
    const owners = new Map<string, string>();
    for (const { kind, synonyms } of kindFiles)
      for (const synonym of synonyms) {
        assert.equal(owners.get(synonym) ?? kind, kind, synonym);
        owners.set(synonym, kind);
      }
  });
});

describe("the kind of a policy", () => {
  const titles: readonly (readonly [string, string | undefined])[] = [
    ["Social Networking Policy", "social-media"],
    ["Staff Use of Social Media", "social-media"],
    ["E-Safety Policy 2024", "online-safety"],
    ["ICT Acceptable Use Policy", "acceptable-use"],
    ["Child Protection Policy", "child-protection-and-safeguarding"],
    ["Safeguarding Policy and Procedures", "child-protection-and-safeguarding"],
    ["Mobile Devices Policy", "mobile-phones"],
    ["Use of Photographs Policy", "photography-and-images"],
    ["Whole School Behaviour Policy", "behaviour"],
    ["Staff and Pupil Attendance Policy", "attendance"],
    ["Privacy Notice for Parents", "data-protection"],
    ["Staff Code of Conduct", "staff-code-of-conduct"],
    ["Anti-Bullying Policy", "anti-bullying"],
    ["Whistle-blowing Policy", "whistleblowing"],
    ["Internet and Social Media Policy", "social-media"],
    ["SEND Policy", "send"],
    ["Complaints Procedure", "complaints"],
    ["Suspensions and Permanent Exclusions", "exclusion"],
    ["Minibus Policy", undefined],
    ["Pond Safety Rules", undefined],
    ["Staff Attendance and Absence Policy", undefined],
    ["Staff Anti-Bullying and Harassment Policy", undefined],
  ];
  for (const [title, kind] of titles) it(`${title}: ${kind ?? "other"}`, () => assert.equal(kindNamed(title), kind));

  it("reads every kind that a list of policies names", () => {
    assert.deepEqual(kindsNamed("Equalities, Child Protection and ICT Acceptable Use Policies").sort(), [
      "acceptable-use",
      "child-protection-and-safeguarding",
      "equality",
    ]);
  });
});
