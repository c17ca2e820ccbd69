import { RULE_NAMES, type RuleName } from "../../core/findings";

/** What was found in a folder, for the configuration that `init` writes. */
export interface Found {
  /** Each school that the policies name, with the patterns of its policies. */
  readonly schools: readonly { readonly name: string; readonly paths: readonly string[] }[];
  /** Policies whose kind could not be told. */
  readonly unknownKinds: readonly string[];
  readonly policies: number;
}

/** A configuration file with comments, from what was found. Every option that is not needed stands there as a comment. */
export function configText({ schools, unknownKinds, policies }: Found, titles: ReadonlyMap<RuleName, string>): string {
  return [
    `// Settings of School Policy for ${policies === 1 ? "the policy" : `the ${policies} policies`} in this folder and below.`,
    "// Every line may be left out. Take the // away to use a line.",
    "{",
    "  // Judge as of this day instead of today.",
    '  // "asOf": "2026-09-01",',
    "",
    ...schoolLines(schools),
    ...kindLines(unknownKinds),
    "",
    '  // How much each rule matters: "error", "warning", "information", "hint" or "off".',
    "  // A rule that is not named keeps its own levels. A missing safeguarding report stays an error.",
    '  "rules": {',
    ...RULE_NAMES.map((name) => `    // "${name}": "warning",${titles.has(name) ? `  // ${titles.get(name)}` : ""}`),
    "  },",
    "",
    "  // Your own model policies, as files or patterns. Their sections come before ours.",
    '  // "templates": ["models/*.policy"],',
    "",
    "  // Settings of your trust that this folder inherits, as files or npm packages that hold data. You may be stricter, not looser.",
    '  // "extends": "../trust/school-policy.config.json",',
    "",
    "  // Files with what you add to the law and guidance, the replaced terms, what policies must say, and the words we know.",
    "  // server/docs/configuration.md shows what stands in each.",
    '  // "register": ["./our-register.json"],',
    '  // "terms": ["./our-terms.json"],',
    '  // "requirements": ["./our-requirements.json"],',
    '  // "vocabulary": ["./our-words.json"],',
    "",
    "  // Files that a folder does not mean, written as in .gitignore.",
    '  "ignore": [',
    '    // "archive/"',
    "  ]",
    "}",
    "",
  ].join("\n");
}

/** The school or schools that the policies name; nothing where they name none. */
function schoolLines(schools: Found["schools"]): readonly string[] {
  const [first, second] = schools;
  if (!first) return [];
  if (!second) {
    return [
      "  // Your school. Its names fill the gaps of templates, and tell what is yours.",
      '  "school": {',
      `    "name": ${JSON.stringify(first.name)}`,
      '    // "phase": "primary",',
      '    // "roles": { "designated safeguarding lead": "Ms A. Bell" }',
      "  },",
      "",
    ];
  }
  const entries = schools.map(
    ({ name, paths }) => `    { "name": ${JSON.stringify(name)}, "paths": [${paths.map((path) => JSON.stringify(path)).join(", ")}] }`,
  );
  return [
    "  // The schools that the policies name. Clauses are compared across the policies of one school.",
    '  "schools": [',
    entries.join(",\n"),
    "  ],",
    "",
  ];
}

function kindLines(unknownKinds: readonly string[]): readonly string[] {
  if (unknownKinds.length === 0) {
    return [
      '  // Which kind of policy files are, where neither the title nor a line "Policy: …" says so.',
      '  // "kinds": { "e-safety/*.md": "online-safety" },',
    ];
  }
  const examples = unknownKinds.map((path) => `    // ${JSON.stringify(path)}: "behaviour"`);
  return [
    '  // We could not tell which kind of policy these are. Say so here, or write a line "Policy: …" in each.',
    '  "kinds": {',
    examples.join(",\n"),
    "  },",
  ];
}
