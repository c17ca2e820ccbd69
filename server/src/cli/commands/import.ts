import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { parsePolicy } from "../../core/language/parse";
import { LineIndex } from "../../core/positions";
import { fromDocx } from "../convert/from-docx";
import { fromHtml } from "../convert/from-html";
import { fromText } from "../convert/from-text";
import type { Imported } from "../convert/imported";
import { absolute } from "../environment";
import { EXIT, UsageError } from "../exit";
import { decode } from "../input/decode";
import { readingProblem } from "../input/select";
import type { AddCommand } from "../options";

/** Adds `import FILE…`: Word documents, web pages and texts become policies. */
export const importCommand: AddCommand = (program, { environment, exit }) => {
  program
    .command("import")
    .argument("<files...>", "Word documents (.docx), web pages (.html), markdown (.md) or plain text (.txt)")
    .summary("turn Word documents, web pages and texts into policies")
    .description("Writes a .policy file beside each document. No words are lost; what could not be taken over as it was is listed.")
    .option("--stdout", "write to standard output instead")
    .option("--force", "replace a .policy file that is there already")
    .addHelpText(
      "after",
      '\nExamples:\n  school-policy import "Social Media Policy.docx"\n  school-policy import policies/*.docx --force\n',
    )
    .action(async (files: string[], options: { stdout?: boolean; force?: boolean }) => {
      if (options.stdout && files.length > 1) throw new UsageError("--stdout takes one file at a time.");
      for (const file of files) {
        const problem = await importOne(file, options);
        if (problem) {
          environment.err(`${file} ${problem}\n`);
          exit(EXIT.unchecked);
        }
      }
    });

  /** Turns one document into a policy, and says what could not be taken over. @returns why it could not be, if so */
  async function importOne(file: string, { stdout, force }: { stdout?: boolean; force?: boolean }): Promise<string | undefined> {
    const target = file.slice(0, file.length - extname(file).length) + ".policy";
    if (!stdout && !force && existsSync(absolute(environment, target)))
      return `was left alone, because ${target} is there already. Add --force to replace it.`;
    const imported = await convert(file);
    if ("problem" in imported) return imported.problem;
    const notes = [...imported.notes, ...unknownFields(imported.text)];
    if (stdout) await environment.out(imported.text);
    else {
      await writeFileAtomic(absolute(environment, target), imported.text);
      environment.err(`${file} became ${basename(target)}.${notes.length > 0 ? "" : " Everything was taken over."}\n`);
    }
    for (const note of notes) environment.err(`  ${note}\n`);
    return undefined;
  }

  async function convert(file: string): Promise<Imported | { problem: string }> {
    try {
      const bytes = await readFile(absolute(environment, file));
      const kind = extname(file).toLowerCase();
      if (kind === ".docx")
        return await fromDocx(bytes).catch(() => ({
          problem: "is not a Word document that can be opened. Open it in Word, save it as .docx and try again.",
        }));
      const converter = TEXT_CONVERTERS[kind];
      return converter ? convertText(bytes, converter) : { problem: "cannot be imported. Save it as .docx, .html, .md or .txt." };
    } catch (error) {
      return { problem: readingProblem(error as NodeJS.ErrnoException) };
    }
  }
};

/** What turns the text of a file into a policy, by the end of the file's name. */
const TEXT_CONVERTERS: Readonly<Record<string, (text: string) => Imported>> = {
  ".html": fromHtml,
  ".htm": fromHtml,
  ".md": fromText,
  ".txt": fromText,
};

function convertText(bytes: Uint8Array, from: (text: string) => Imported): Imported | { problem: string } {
  const decoded = decode(bytes);
  if ("problem" in decoded) return decoded;
  const imported = from(decoded.text);
  return decoded.note ? { ...imported, notes: [`It ${decoded.note}`, ...imported.notes] } : imported;
}

/** Notes on lines that look like header fields and are none that the language knows. They stay as they are. */
function unknownFields(text: string): string[] {
  const index = new LineIndex(text);
  const fields = parsePolicy(text, { strict: true }).blocks.flatMap((block) => (block.kind === "field" ? block.fields : []));
  return fields
    .filter(({ id }) => id === undefined)
    .map(({ label, didYouMean }) => {
      const line = index.position(label.start).line + 1,
        name = text.slice(label.start, label.end).replace(/:$/, "");
      return `Line ${line}: "${name}" is not a field that we know${didYouMean ? `; did you mean "${didYouMean}"?` : "."} It was kept as it is.`;
    });
}
