// Lint: style and, above all, the walls between the folders (see ARCHITECTURE.md).
import tseslint from "typescript-eslint";

const forbid = (files, patterns, globals = []) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns }],
    "no-restricted-globals": ["error", ...globals],
  },
});
const edge = [
  { group: ["node:*", "fs", "path", "os", "child_process"], message: "The core and the language know no Node." },
  { group: ["vscode", "vscode-*"], message: "The core and the language know no editor." },
];
const clock = ["window", "document", "process", "Buffer", "setTimeout", "setInterval", "fetch"].map((name) => ({
  name,
  message: "The core takes its world as arguments.",
}));

export default tseslint.config(
  { ignores: ["dist/**", "**/generated/**", "**/node_modules/**", "test/vscode-host/**"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-control-regex": "off",
      "no-misleading-character-class": "off",
    },
  },
  forbid(["grammar/**/*.ts"], [...edge, { group: ["**/server/**", "**/client/**"], message: "The language depends on nothing." }], clock),
  forbid(
    ["server/src/core/**/*.ts"],
    [
      ...edge,
      { group: ["**/lsp/**", "**/cli/**", "**/node/**", "**/host/**", "**/client/**"], message: "The core is ignorant of its faces." },
    ],
    clock,
  ),
  {
    files: ["server/src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core reads no clock." },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The core reads no clock." },
      ],
    },
  },
  forbid(
    ["server/src/config/**/*.ts"],
    [
      ...edge,
      {
        group: ["**/lsp/**", "**/cli/**", "**/node/**", "**/host/**", "**/client/**"],
        message: "Reading configurations depends on core only.",
      },
    ],
    clock,
  ),
  forbid(
    ["server/src/lsp/**/*.ts"],
    [
      { group: ["node:*"], message: "The wire knows no Node." },
      { group: ["vscode"], message: "The server knows no editor." },
      { group: ["**/cli/**", "**/node/**", "**/host/**", "**/client/**"], message: "lsp depends on core and config only." },
    ],
  ),
  forbid(
    ["server/src/cli/**/*.ts"],
    [
      { group: ["vscode", "vscode-*"], message: "The command line knows no editor; only server/src/lsp imports vscode-languageserver." },
      { group: ["**/client/**"], message: "The command line knows no extension." },
    ],
  ),
  forbid(
    ["server/src/node/**/*.ts"],
    [
      { group: ["vscode", "vscode-*"], message: "What the faces share of Node knows no editor." },
      { group: ["**/cli/**", "**/lsp/**", "**/host/**", "**/client/**"], message: "server/src/node depends on core and config only." },
    ],
  ),
  forbid(["client/**/*.ts"], [{ group: ["**/core/**"], message: "The extension speaks to the server over the protocol." }]),
);
