import { strict as assert } from "node:assert";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse, type ParseError } from "jsonc-parser";
import { configFileSchema } from "../../server/src/core/config";
import { configJsonSchema } from "../../server/src/config/json-schema";
import { makeFolder, runCommand } from "./scenario";

const policy = (argument: string, school: string) => ({
  name: "file",
  argument,
  body: `# Uniform Policy\n\nSchool: ${school}\n\nThis policy is ours.\n`,
  at: 0,
});

function validator(): (value: unknown) => boolean {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  return ajv.compile(configJsonSchema()) as (value: unknown) => boolean;
}

describe("init", () => {
  it("writes a configuration that both schemas accept, with the schools it finds", async () => {
    const folder = makeFolder([
      policy("oakfield/a.policy", "Oakfield Primary School"),
      policy("oakfield/b.policy", "Oakfield Primary School"),
      policy("elm/a.policy", "Elm Green School"),
      policy("loose.policy", "Elm Green School"),
    ]);
    try {
      const { code, err } = await runCommand(folder, ["init"]);
      assert.equal(code, 0, err);
      const text = readFileSync(join(folder, "school-policy.config.json"), "utf8");
      const errors: ParseError[] = [];
      const value: unknown = parse(text, errors, { allowTrailingComma: true });
      assert.deepEqual(errors, [], text);
      assert.ok(validator()(value), text);
      for (const name of Object.keys(configFileSchema.shape).filter((one) => one !== "$schema" && one !== "school"))
        assert.match(text, new RegExp(`"${name}":`), "every setting has a line");
      const used = text.replace(/^(\s*)\/\/ (?=")/gm, "$1");
      assert.ok(validator()(parse(used, errors, { allowTrailingComma: true })), used);
      assert.deepEqual(errors, [], used);
      assert.deepEqual(configFileSchema.parse(value).schools, [
        { name: "Elm Green School", paths: ["elm/**", "loose.policy"] },
        { name: "Oakfield Primary School", paths: ["oakfield/**"] },
      ]);
      assert.equal((await runCommand(folder, ["init"])).code, 2);
      assert.equal((await runCommand(folder, ["init", "--force"])).code, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("the JSON Schema refuses what the checker refuses", () => {
    const valid = validator();
    for (const value of [
      { asof: "2026-01-01" },
      { asOf: "soon" },
      { rules: { "outdated-term": "warn" } },
      { schools: [{ name: "A" }] },
      { extends: 3 },
    ]) {
      assert.equal(configFileSchema.safeParse(value).success, false);
      assert.equal(valid(value), false, JSON.stringify(value));
    }
    for (const value of [{}, { extends: "./a.json" }, { rules: { "outdated-term": "off" } }])
      assert.equal(valid(value), true, JSON.stringify(value));
  });
});
