import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { listFiles, PackageManager } from "@vscode/vsce";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly image: string } }[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
  readonly icon: string;
  readonly activationEvents: readonly string[];
}

describe("the extension's package", () => {
  const text = readFileSync("package.json", "utf8"),
    manifest = JSON.parse(text) as Manifest;

  it("holds the bundles, the pages and the pictures, and nothing else", async () => {
    const allowed = [
      /^(?:package|package\.nls)\.json$/,
      /^(?:README|CHANGELOG)\.md$/,
      /^LICENSE$/,
      /^dist\/(?:extension|server|import)\.cjs$/,
      /^dist\/core\.js$/,
      /^dist\/web\/(?:extension|server)\.js$/,
      /^dist\/config\.schema\.json$/,
      /^grammar\/(?:language-configuration|school-policy\.tmLanguage)\.json$/,
      /^server\/src\/core\/rules\/[a-z-]+\.md$/,
      /^samples\/model\/[a-z-]+\.policy$/,
      /^client\/media\/(?:walkthrough\/)?[a-z]+\.(?:png|svg)$/,
      /^server\/knowledge\/[A-Z-]+\.txt$/,
    ];
    const files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
    for (const file of [
      "LICENSE",
      "dist/extension.cjs",
      "dist/core.js",
      "dist/server.cjs",
      "dist/web/extension.js",
      "dist/web/server.js",
      manifest.icon,
    ])
      assert.ok(files.includes(file), file);
  });

  it("holds the core and what it knows once", () => {
    const holders = ["dist/core.js", "dist/server.cjs", "dist/web/server.js"].filter((file) =>
      readFileSync(file, "utf8").includes("Data Protection Act 2018"),
    );
    assert.deepEqual(holders, ["dist/core.js"]);
  });

  it("names every text in package.nls.json, and no text there is idle", () => {
    const words = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual(
      [...used].filter((key) => !(key in words)),
      [],
    );
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.has(key)),
      [],
    );
  });

  it("shows at most six steps in its walkthrough, each with a picture", () => {
    for (const { steps } of manifest.contributes.walkthroughs) {
      assert.ok(steps.length <= 6);
      for (const { media } of steps) assert.ok(existsSync(media.image), media.image);
    }
  });

  it("does not start before a policy is open", () => assert.deepEqual(manifest.activationEvents, []));

  it("has a setting for every rule", () => {
    const rules = Object.keys(manifest.contributes.configuration.properties).filter((name) => name.startsWith("schoolPolicy.rules."));
    assert.ok(rules.includes("schoolPolicy.rules.missing-section") && rules.length === 12, rules.join(" "));
  });
});
