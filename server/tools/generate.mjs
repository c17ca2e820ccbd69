// Generates what the sources import and git does not hold: the parsers (grammar/*.peggy → grammar/generated/*.js and *.d.ts) and the section templates. Brings the settings in package.json up to date.
import { mkdirSync, readdirSync, readFileSync, statSync, existsSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import peggy from "peggy";
import { compileTemplates } from "./compile-templates.mjs";
import { buildLexicon } from "./build-lexicon.mjs";
import { buildVocabulary } from "./build-vocabulary.mjs";
import { contributeSettings } from "./contribute-settings.mjs";
import { root } from "./core-module.mjs";
import { leanParser } from "./lean-parser.mjs";

const out = join(root, "grammar/generated");

/** Makes the lexicon, the vocabulary's table and the parsers where they are missing or older than what they are made from. */
export async function generateSources() {
  buildLexicon();
  await buildVocabulary();
  mkdirSync(out, { recursive: true });
  const lean = join(import.meta.dirname, "lean-parser.mjs");
  for (const file of readdirSync(join(root, "grammar")).filter((name) => name.endsWith(".peggy"))) {
    const source = join(root, "grammar", file),
      name = basename(file, ".peggy"),
      target = join(out, `${name}.js`);
    if (existsSync(target) && [source, lean].every((one) => statSync(target).mtimeMs > statSync(one).mtimeMs)) continue;
    const text = readFileSync(source, "utf8");
    const starts = /^\/\/ @starts (.+)$/m.exec(text)?.[1].split(/\s+/);
    const code = peggy.generate(text, {
      output: "source",
      format: "commonjs",
      grammarSource: file,
      ...(starts ? { allowedStartRules: starts } : {}),
    });
    writeFileSync(target, leanParser(code, text));
    writeFileSync(
      join(out, `${name}.d.ts`),
      `/** Generated from ${file}. */\nexport function parse(input: string, options?: { startRule?: string }): unknown;\n`,
    );
  }
}

if (process.argv[1] === import.meta.filename) {
  await generateSources();
  await compileTemplates();
  await contributeSettings();
}
