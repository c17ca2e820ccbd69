import type { DirectiveBlock, Policy } from "../../../../../../grammar/tree";
import { type Identity, identityOf, mark } from "../../../kept/identity";
import { scan } from "../../words/scan";
import type { Vocabulary } from "../../words/vocabulary";
import { chunksOf } from "../parts/chunks";
import type { Clause, Exception, Term } from "../clause";
import { contentWords } from "../raw-regions";
import { complementsOf } from "../parts/complements";
import { partsOf } from "../parts/regions";
import { termOf } from "../said";

/**
 * Gives the clauses that an `Exception to 3.1:` line names its exception. What such a line says as a rule of its own comes before
 * the clause that it excepts from. Clauses that no line names are returned as they are.
 */
export function withExceptionLines(policy: Policy, clauses: Clause[], vocabulary: Vocabulary): Clause[] {
  const lines = policy.blocks
    .flatMap((block, index) =>
      block.kind === "directive" && block.directive === "exception" && block.target !== undefined
        ? [{ block, index, target: block.target.replace(/[^\d.]|\.$/g, "") }]
        : [],
    )
    .filter(({ target }) => target !== "");
  if (lines.length === 0) return clauses;
  return clauses.map((clause) => {
    const own = lines.find(({ index }) => index === clause.block);
    if (own)
      return recognised(
        {
          ...clause,
          precedence: [
            ...clause.precedence,
            { kind: "overrides", target: own.target, span: { ...(own.block.targetSpan ?? own.block.span) }, source: "line" },
          ],
        },
        clause,
        own.target,
      );
    const exceptions = lines
      .filter(({ target }) => names(target, clause, policy))
      .map(({ block, index }) =>
        exceptionOf(
          block,
          clauses.filter((one) => one.block === index),
          vocabulary,
        ),
      );
    return exceptions.length > 0
      ? recognised(
          { ...clause, exceptions: [...clause.exceptions, ...exceptions] },
          clause,
          JSON.stringify(exceptions.map(({ text, terms }) => [text, terms])),
        )
      : clause;
  });
}

const lastOf = new WeakMap<Identity, { readonly added: string; readonly clause: Clause }>();

/** Marks what a line made of a clause of a policy that is being edited, as what it made of it before where it adds the same. */
function recognised(made: Clause, of: Clause, added: string): Clause {
  const identity = identityOf(of),
    last = identity && lastOf.get(identity);
  if (!identity) return made;
  mark(made, last?.added === added ? last.clause : undefined);
  lastOf.set(identity, { added, clause: made });
  return made;
}

/** The clause has the number itself or stands in the section that has it. */
function names(target: string, { number, section }: Clause, policy: Policy): boolean {
  if (number === target) return true;
  for (let at: number | undefined = section; at !== undefined; at = policy.sections[at]?.parent)
    if (policy.sections[at]?.number?.replace(/\.$/, "") === target) return true;
  return false;
}

/** The line's things, or, where it is a rule of its own, what that rule is about. */
function exceptionOf({ flow, argument }: DirectiveBlock, said: readonly Clause[], vocabulary: Vocabulary): Exception {
  const words = scan(flow.text, vocabulary);
  const terms: Term[] =
    said.length > 0
      ? said.flatMap(({ slots }) =>
          Object.entries(slots).flatMap(([name, slot]) => (name === "actor" || slot.source === "heading" ? [] : slot.terms)),
        )
      : complementsOf(words, partsOf(chunksOf(words.letters))).items.flatMap(({ phrases }) => phrases.map(termOf));
  const text = flow.text.replace(/[.;\s]+$/, "");
  return {
    kind: "except",
    text,
    source: "line",
    span: { start: argument.start, end: argument.end - (flow.text.length - text.length) },
    words: contentWords(words, 0, words.text.length),
    terms,
    closed: false,
  };
}
