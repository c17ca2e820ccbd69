import { extname } from "node:path";
import { Option } from "commander";
import writeFileAtomic from "write-file-atomic";
import { toDocx } from "../convert/to-docx";
import { toHtml } from "../convert/to-html";
import { toMarkdown } from "../convert/to-markdown";
import { absolute } from "../environment";
import { EXIT, UsageError } from "../exit";
import { decodeFile } from "../input/read-file";
import { oneOf, type AddCommand } from "../options";

const KINDS = ["html", "docx", "md"] as const;

/** Adds `export FILE --to html|docx|md`: a policy for the website or the governors' pack. */
export const exportCommand: AddCommand = (program, { environment, exit }) => {
  program
    .command("export")
    .argument("<file>", "the policy")
    .summary("write a policy as a web page, a Word document or markdown")
    .description(
      "Writes the policy as the public reads it: the lines that speak to the checker (Covers and Accepted) and comments are left out, everything else stays.",
    )
    .addOption(new Option("--to <kind>", "html, docx or md").argParser(oneOf(KINDS)).makeOptionMandatory())
    .option("--output <file>", "write to this file; html and md go to standard output without it, docx beside the policy")
    .addHelpText(
      "after",
      "\nExamples:\n  school-policy export social-media.policy --to html > social-media.html\n  school-policy export social-media.policy --to docx\n",
    )
    .action(async (file: string, { to, output }: { to: (typeof KINDS)[number]; output?: string }) => {
      const decoded = await decodeFile(absolute(environment, file));
      if ("problem" in decoded) {
        environment.err(`${file} ${decoded.problem}\n`);
        exit(EXIT.unchecked);
        return;
      }
      const target = output ?? (to === "docx" ? `${file.slice(0, file.length - extname(file).length)}.docx` : undefined);
      if (target !== undefined && absolute(environment, target) === absolute(environment, file))
        throw new UsageError("The export would replace the policy itself. Give another name with --output.");
      const content =
        to === "docx" ? Buffer.from(await toDocx(decoded.text)) : to === "html" ? toHtml(decoded.text) : toMarkdown(decoded.text);
      if (target === undefined) {
        await environment.out(String(content));
        return;
      }
      await writeFileAtomic(absolute(environment, target), content);
      environment.err(`Wrote ${target}.\n`);
    });
};
