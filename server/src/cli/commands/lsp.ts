import type { AddCommand } from "../options";

/** Adds `lsp --stdio`: the language server, for any editor. It ends when its editor does. */
export const lspCommand: AddCommand = (program, { environment }) => {
  program
    .command("lsp")
    .summary("run the language server, for any editor")
    .description(
      "Runs the language server over standard input and output until the editor closes it. Editors start it; README.md says how.",
    )
    .option("--stdio", "speak over standard input and output (the only way there is, so it may be left out)")
    .addHelpText("after", "\nExamples:\n  school-policy lsp --stdio\n")
    .action(() => environment.serve());
};
