import { strict as assert } from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import legislation from "../../server/knowledge/legislation.json";
import otherLaws from "../../server/knowledge/other-laws.json";
import { checkRegister } from "../../server/src/core/knowledge/check-register";
import { builtInKnowledge, makeRegister } from "../../server/src/core/knowledge/knowledge";
import type { RegisterEntry } from "../../server/src/core/knowledge/legislation";
import { readLine } from "../../server/src/core/reading/citations/line";

const entries = legislation.entries as unknown as readonly RegisterEntry[];
const root = join(import.meta.dirname, "../..");

describe("the legislation register", () => {
  it("holds together: shape, ids, successors, dates, status, claims", () => {
    assert.deepEqual(checkRegister(legislation), []);
  });
  it("says for every entry where it comes from, how sure it is, and when it was read", () => {
    assert.deepEqual(
      entries.filter((entry) => entry.source.trim() === "" || !entry.confidence).map(({ id }) => id),
      [],
    );
    assert.match(legislation.collectedOn, /^\d{4}-\d\d-\d\d$/);
  });

  const broken = (change: (entry: Record<string, unknown>) => void): string => {
    const copy = structuredClone(legislation) as unknown as { entries: Record<string, unknown>[] };
    change(copy.entries.find(({ id }) => id === "dpa-1998")!);
    return checkRegister(copy).join("\n");
  };
  for (const [name, change, words] of [
    [
      "a successor that does not exist",
      (entry) => {
        entry.replacedBy = ["dpa-2081"];
      },
      /successor "dpa-2081" does not exist/,
    ],
    [
      "dates the wrong way round",
      (entry) => {
        entry.until = "1990-01-01";
      },
      /ends on 1990-01-01, before it begins/,
    ],
    [
      "an end without a status that says so",
      (entry) => {
        entry.status = "in-force";
      },
      /has an end .* but its status is "in-force"/,
    ],
    [
      "a circle of successors",
      (entry) => {
        entry.replacedBy = ["dpa-1984"];
      },
      /lead back to it/,
    ],
    [
      "a missing source",
      (entry) => {
        delete entry.source;
      },
      /"dpa-1998", field source/,
    ],
    [
      "a title that another entry has",
      (entry) => {
        entry.title = "Data Protection Act 2018";
        entry.year = 2018;
      },
      /means "dpa-1998" and "dpa-2018"/,
    ],
    [
      "a date that is none",
      (entry) => {
        entry.from = "1998-02-30";
      },
      /"dpa-1998", field from/,
    ],
  ] as [string, (entry: Record<string, unknown>) => void, RegExp][])
    it(`would notice ${name}`, () => {
      assert.match(broken(change), words);
    });
});

describe("npm run validate-knowledge", () => {
  it("is content with what is there", () => {
    assert.match(execFileSync(process.execPath, ["server/tools/validate-knowledge.mjs"], { cwd: root, encoding: "utf8" }), /hold together/);
  });
  it("says in a sentence what is wrong, and fails", () => {
    const folder = mkdtempSync(join(tmpdir(), "school-policy-"));
    try {
      cpSync(join(root, "server/knowledge"), folder, { recursive: true });
      writeFileSync(
        join(folder, "legislation.json"),
        readFileSync(join(folder, "legislation.json"), "utf8").replace('"dpa-2018", "uk-gdpr"', '"dpa-2081"'),
      );
      const { status, stdout } = spawnSync(process.execPath, ["server/tools/validate-knowledge.mjs", folder], {
        cwd: root,
        encoding: "utf8",
      });
      assert.equal(status, 1);
      assert.match(stdout, /"dpa-1998": its successor "dpa-2081" does not exist/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("reading every entry back", () => {
  for (const entry of entries.filter(({ kind, status }) => (kind === "act" || kind === "si") && status !== "never-existed")) {
    it(entry.title, () => {
      assert.deepEqual(
        readLine(`Staff follow the ${entry.title}.`, builtInKnowledge.register).map((one) => [one.entry, one.match]),
        [[entry.id, "exact"]],
      );
    });
  }
});

describe("slips that the register lists", () => {
  it("are mostly recognised without the list", () => {
    const bare = makeRegister({
      collectedOn: legislation.collectedOn,
      entries: entries.map(({ commonMisCitations: _, ...entry }) => entry),
    });
    const slips = entries
      .filter(({ kind }) => kind === "act")
      .flatMap((entry) => (entry.commonMisCitations ?? []).map((text) => ({ entry, text })));
    const found = slips.filter(({ entry, text }) =>
      readLine(`Staff follow the ${text}.`, bare).some(
        (one) => one.entry === entry.id && (one.match === "wrong-year" || one.match === "wrong-title" || one.bill),
      ),
    );
    assert.ok(
      found.length / slips.length > 0.75,
      `${found.length} of ${slips.length}; not ${slips
        .filter((one) => !found.includes(one))
        .map(({ text }) => text)
        .join(", ")}`,
    );
  });
});

describe("real laws of the same titles", () => {
  it("are never called a wrong year", () => {
    const laws = Object.entries(otherLaws.titles).flatMap(([title, years]) => years.map((year) => `${title} ${year}`));
    assert.ok(laws.length > 50, String(laws.length));
    for (const law of laws) {
      const [one] = readLine(`Staff follow the ${law}.`, builtInKnowledge.register);
      assert.ok(!one || one.match === "none", `${law}: ${one?.match}`);
    }
  });
});
