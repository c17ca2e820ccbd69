import { Option } from "commander";
import { readDocument } from "../../core/read";
import { explainPair } from "../../core/comparing/telling/explain";
import { ontologyOf, type Placed } from "../../core/comparing/pairing/pairs";
import type { DocumentFacts } from "../../core/facts";
import { LineIndex } from "../../core/positions";
import { coloursFor } from "../colours";
import { EXIT, UsageError } from "../exit";
import { addJudgingOptions, oneOf, type AddCommand, type JudgingOptions } from "../options";
import { readingPage } from "../output/reading";
import type { World } from "../../core/world";
import { worldOfFile } from "../world";
import { absolute } from "../environment";
import { decodeFile } from "../input/read-file";

/** Adds `read FILE`: how the checker reads a policy, or why it sets two of its clauses against each other. */
export const readCommand: AddCommand = (program, { environment, exit }) => {
  const command = program
    .command("read")
    .argument("<file>", "the policy to read")
    .summary("show how a policy is read")
    .description(
      "Shows what the checker understood: outline, header fields, definitions, references, citations, dates, and each clause as who / must or may / what / through what / unless. What was not understood is said too.",
    )
    .addOption(
      new Option("--format <format>", "how to print the reading: pretty or json")
        .default("pretty")
        .argParser(oneOf(["pretty", "json"] as const)),
    )
    .option("--pair <clauses>", "say why two clauses are or are not reported: two clause numbers or line numbers, such as 3.1,7.2 or 12,40")
    .addHelpText("after", "\nExamples:\n  school-policy read phones.policy\n  school-policy read phones.policy --pair 3.1,7.2\n");
  addJudgingOptions(command).action(
    async (file: string, options: JudgingOptions & { format: "pretty" | "json"; pair?: string; color?: boolean }) => {
      const { world, kind, school } = await worldOfFile(environment, file, options);
      const decoded = await decodeFile(absolute(environment, file));
      if ("problem" in decoded) {
        environment.err(`${file} ${decoded.problem}\n`);
        exit(EXIT.unchecked);
        return;
      }
      const facts = readDocument({ path: file, text: decoded.text, kind, school }, world);
      const colours = coloursFor(environment, options.color);
      if (options.pair !== undefined) await environment.out(pairPage(facts, options.pair, options.format, world));
      else if (options.format === "json") await environment.out(`${JSON.stringify(readingData(facts), null, 2)}\n`);
      else await environment.out(readingPage(facts, world, colours));
    },
  );
};

/** The reading as plain data: facts without the text, spans as offsets. */
function readingData({ text, policy, ...facts }: DocumentFacts): unknown {
  return {
    ...facts,
    length: text.length,
    outline: policy.sections.slice(1).map(({ level, number, title, span }) => ({ level, ...(number ? { number } : {}), title, span })),
    fields: policy.blocks.flatMap((block) => (block.kind === "field" ? block.fields : [])),
  };
}

/** Every pair of clauses between two places, with why it is or is not reported. Throws a UsageError for a place without clauses. */
function pairPage(facts: DocumentFacts, pair: string, format: "pretty" | "json", { knowledge }: World): string {
  const places = pair.split(",").map((place) => place.trim());
  if (places.length !== 2) throw new UsageError(`Name two clauses, such as --pair 3.1,7.2; "${pair}" names ${places.length}.`);
  const [left, right] = places.map((place) => clausesAt(facts, place)),
    ontology = ontologyOf([facts], knowledge.vocabulary);
  const rows = left!.flatMap((a) => right!.filter((b) => b.clause !== a.clause).map((b) => ({ a, b, ...explainPair(a, b, ontology) })));
  const quote = ({ clause }: Placed) => facts.text.slice(clause.span.start, clause.span.end).replace(/\s+/g, " ");
  if (format === "json")
    return `${JSON.stringify(
      rows.map(({ a, b, decision, text }) => ({
        a: a.clause.span,
        b: b.clause.span,
        result: decision.verdict,
        reason: decision.reason,
        parts: decision.overlap?.parts ?? [],
        text,
      })),
      null,
      2,
    )}\n`;
  return rows.map(({ a, b, text }) => `"${quote(a)}"\n"${quote(b)}"\n  ${text}\n`).join("\n");
}

/** The clauses with a number, else those on a line (from 1). */
function clausesAt(facts: DocumentFacts, place: string): Placed[] {
  const lines = new LineIndex(facts.text);
  const numbered = facts.clauses.filter(({ number }) => number === place);
  const found =
    numbered.length > 0
      ? numbered
      : /^\d+$/.test(place)
        ? facts.clauses.filter(
            ({ span }) => lines.position(span.start).line < Number(place) && lines.position(span.end).line >= Number(place) - 1,
          )
        : [];
  if (found.length === 0) throw new UsageError(`No clause was read at "${place}". Give a clause number as written or a line number.`);
  return found.map((clause) => ({ facts, clause, document: 0 }));
}
