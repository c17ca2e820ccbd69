import * as z from "zod";
import { addedRequirementSchema } from "../core/knowledge/additions";
import { configFileSchema, LEVELS } from "../core/config";
import { RULE_NAMES } from "../core/findings";
import { HEAVIEST_LEVEL } from "../core/severities";
import { schoolProfileSchema } from "../core/templates/profile";
import { vocabularyAdditionSchema } from "../core/knowledge/vocabulary-addition";

interface Described {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly anyOf?: unknown;
}

/** The page on the configuration file (markdown), made from the schema that checks it. */
export function configurationPage(): string {
  const options = propertiesOf(configFileSchema),
    school = propertiesOf(schoolProfileSchema),
    added = propertiesOf(addedRequirementSchema);
  const row = ([name, { description = "", default: value }]: readonly [string, Described]) =>
    `| \`${name}\` | ${description.replaceAll("|", "\\|")} | ${value === undefined ? "" : `\`${JSON.stringify(value)}\``} |`;
  return `# The configuration file

<!-- Made from server/src/core/config.ts: change the descriptions there, then run UPDATE_PAGES=1 npx mocha -g "configuration page". -->

\`school-policy.config.json\` holds settings for the policies in its folder and below. It is JSON in which comments and a
comma after the last entry are allowed. \`school-policy init\` writes one with a comment for every setting. Every setting may
be left out. An unknown one is a mistake, and the message says which was probably meant.

| Setting | What it does | When left out |
| --- | --- | --- |
${options.map(row).join("\n")}

## Rules and their levels

A level is ${LEVELS.map((level) => `\`"${level}"\``).join(", ")}. A level that you set holds for every finding of the rule.

| Rule | Its heaviest level by itself |
| --- | --- |
${RULE_NAMES.map((name) => `| \`${name}\` | ${HEAVIEST_LEVEL[name]} |`).join("\n")}

## A school

| Entry | What it means |
| --- | --- |
${school.map(([name, { description = "" }]) => `| \`${name}\` | ${description} |`).join("\n")}

## A trust and its schools

A configuration inherits from those in the folders above it, up to the top of the repository, and from those that it names in
\`extends\`. It may be stricter than they are, not looser: where it would loosen something, the inherited setting stays, the
message names the line that it goes against, and the exit code is 2. \`asOf\` and \`ignore\` can be set only where nothing is
inherited, because they could hide what is overdue or missing. A package in \`extends\` holds data only; its code is never run.

\`\`\`json
{
  "extends": "../trust/school-policy.config.json",
  "rules": { "outdated-term": "warning" },
  "school": { "name": "Oakfield Primary School", "phase": "primary" }
}
\`\`\`

## Your own entries

\`register\`, \`terms\` and \`requirements\` name JSON files that hold a list each. Entries of the register and of the terms have
the form of those that come with the checker. A further requirement has these entries:

| Entry | What it means |
| --- | --- |
${added.map(([name, { description = "" }]) => `| \`${name}\` | ${description} |`).join("\n")}

\`\`\`json
[
  {
    "kind": "social-media",
    "id": "trust-contact",
    "title": "Whom to ask in the trust",
    "why": "Our trust answers questions from the press.",
    "any": ["communications team", "press office"]
  }
]
\`\`\`

## Your own words

Clauses are compared by what their words mean. A word that the checker does not know is only ever the same as itself.
\`vocabulary\` names JSON files that say what yours mean, in the form of \`server/knowledge/vocabulary.json\`, which comes with
the checker and shows the names of all known entries:

| Entry | What it means |
| --- | --- |
${propertiesOf(vocabularyAdditionSchema)
  .map(([name, { description = "" }]) => `| \`${name}\` | ${description} |`)
  .join("\n")}

An entry of \`people\`, \`things\`, \`channels\`, \`places\`, \`times\` or \`actions\` has a name, its wider kinds under \`is\`, and its
written forms under \`words\`. Under the name of a known entry, \`words\` are further words for it.

\`\`\`json
{
  "people": { "house_parent": { "is": "staff", "words": "houseparent, house parent" } },
  "things": { "slate": { "is": "device", "words": "chromie, learning slate" }, "phone": { "words": "handset" } },
  "actions": { "stash": { "words": "stash, squirrel away" } },
  "opposites": [["stash", "hand_in"]],
  "owners": { "personal": "byod" }
}
\`\`\`

With these words "Devices are banned in classrooms" and "Pupils may use learning slates in classrooms" are seen to disagree. A
configuration that inherits from another may add words, not change what known ones mean.
`;
}

function propertiesOf(schema: z.ZodType): [string, Described][] {
  const { properties = {} } = z.toJSONSchema(schema, { target: "draft-7", io: "input" }) as { properties?: Record<string, Described> };
  return Object.entries(properties);
}
