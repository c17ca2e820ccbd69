import type { Block, Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import type { Knowledge } from "../knowledge/knowledge";
import type { Matter } from "../knowledge/requirements";
import type { RequirementLevel, RequirementStatus } from "../report/report";
import type { Definition } from "./definitions";
import { readAliases, withAliases } from "./requirements/aliases";
import { type ConceptIndex, type Mention, mentionsIn } from "./requirements/concepts";
import { alsoPublished, type Statement } from "./requirements/evidence";
import { placeOf, readPassages } from "./requirements/passages";
import { mentionsAny, statementsMade } from "./requirements/statements-made";
import type { ReviewFacts } from "./review";
import { spanInDocument } from "../language/flow";
import { byBlockAlone, isEdited, perBlock, placed, takenOver, takenOverByWords } from "../kept/reuse";
import { wordsOf } from "./word-list";

/** How a document meets one requirement, by what its text says. */
export interface RequirementReading {
  readonly id: string;
  readonly level: RequirementLevel;
  readonly status: RequirementStatus;
  /** The sentences that say it, or half of it, in document order; at most five. */
  readonly evidence: readonly Span[];
  /** The words of the first of them that say it. */
  readonly mark?: Span;
  /** What is missing, for a partial or missing requirement. */
  readonly why?: string;
  /** What kind of gap a partial requirement has ("safeguarding-role", "parent", "ban" …). */
  readonly lack?: string;
  /** Nothing in the text touches on children's safety, images or online life at all. */
  readonly remote?: boolean;
  /** Sections that say with `Covers:` that they meet it: where to look, never a proof. */
  readonly claimed?: readonly Span[];
}

const ROLE = "safeguarding-role";
const EVIDENCE = 5;

/** Judges the requirements of a policy of the given kind, by what its text says. The three mandatory ones come first and are always there. */
export function readRequirements(
  text: string,
  policy: Policy,
  sentences: readonly Sentence[],
  definitions: readonly Definition[],
  review: ReviewFacts,
  kind: string,
  knowledge: Knowledge,
): RequirementReading[] {
  const { conceptsOf, mattersOf } = knowledge.requirements,
    concepts = conceptsOf(kind);
  const plain = readPassages(text, policy, sentences, concepts),
    matters = mattersOf(kind);
  const passages = withAliases(plain, readAliases(text, policy, plain, definitions, ROLE, concepts), ROLE);
  const made = statementsMade(policy, passages, matters, concepts),
    covers = takenOver(policy, readCovers, [], () => readCovers(text, policy)),
    rows = readRows(policy, concepts);
  const remote = !mentionsAny(passages, ["child-concern", "image", "take-image", "online-life"]);
  return matters.map(({ matter, level }) => {
    const claimed =
      covers.length === 0
        ? []
        : covers
            .filter(({ names }) =>
              names.some(
                (name) => name === matter.id.replace(/-/g, " ") || name === matter.title.toLowerCase() || matter.names.includes(name),
              ),
            )
            .map(({ span: { start, end } }) => ({ start, end }));
    const reading =
      matter.id === "review-date"
        ? reviewReading(review)
        : isEdited(policy)
          ? takenOverByWords(policy, matter, dependsOf(matter), () => judge(matter))
          : judge(matter);
    return {
      id: matter.id,
      level,
      ...reading,
      ...(remote && reading.status === "missing" ? { remote } : {}),
      ...(claimed.length > 0 ? { claimed } : {}),
    };
  });

  function judge(matter: Matter): Omit<RequirementReading, "id" | "level"> {
    const evidence = (statement: Statement): readonly Found[] =>
      made.of(statement).map(({ passage, made }) => ({
        block: passage.block,
        at: passage.cell ?? passage.at,
        place: () => placeOf(passage, made, text, policy),
      }));
    const met = matter.present.flatMap(evidence);
    if (met.length > 0) return { status: "present", ...proof(met) };
    for (const statement of matter.partial) {
      // Another passage says how such images are taken or published: no ban then.
      const published = alsoPublished(statement);
      if (published && made.of(published).length > 0) continue;
      const half = statement.relation === "name" ? [...namedInRows(statement.any), ...evidence(statement)] : evidence(statement);
      if (half.length > 0)
        return {
          status: "partial",
          ...proof(half),
          why: statement.missing ?? matter.missing,
          ...(statement.lack ? { lack: statement.lack } : {}),
        };
    }
    return { status: "missing", evidence: [], why: matter.missing };
  }

  function namedInRows(named: readonly string[]): Found[] {
    return rowsNaming(named).map((row) => ({ block: row.block, at: 0, place: () => row }));
  }

  function rowsNaming(named: readonly string[]): readonly Row[] {
    return rows.filter(({ mentions }) => mentions.some(({ concept }) => named.includes(concept)));
  }

  /** What is said about a matter, and the rows that say half of what it asks for. */
  function dependsOf(matter: Matter): readonly unknown[] {
    const said = made.about(matter);
    return rows.length === 0
      ? said
      : [...matter.partial.flatMap((statement) => (statement.relation === "name" ? rowsNaming(statement.any) : [])), ...said];
  }
}

/** Where a statement is made: the sentence, and the words in it that make it. */
interface StatedAt {
  readonly span: Span;
  readonly mark: Span;
}

/** The same, in document order by its block and its offset there, and placed when it is wanted. */
interface Found {
  readonly block: number;
  readonly at: number;
  readonly place: () => StatedAt;
}

/** The sections that say what they cover, with what they name. */
function readCovers(text: string, policy: Policy): readonly { readonly span: Span; readonly names: readonly string[] }[] {
  return policy.blocks.flatMap((block) =>
    block.kind === "directive" && block.directive === "covers"
      ? [
          {
            span: { ...block.span },
            names: text
              .slice(block.argument.start, block.argument.end)
              .toLowerCase()
              .split(",")
              .map((name) => name.trim()),
          },
        ]
      : [],
  );
}

/** A person's row or a header field, with what it mentions. */
interface Row extends StatedAt {
  readonly block: number;
  readonly mentions: readonly Mention[];
}

/** The people's rows and the header fields that mention anything. */
function readRows(policy: Policy, concepts: ConceptIndex): readonly Row[] {
  const perBlocks = perBlock(policy, mentionsInRow, concepts);
  return placed(
    policy,
    readRows,
    [concepts],
    (index): Row[] => {
      const block = policy.blocks[index]!,
        mentions = perBlocks[index]!;
      return mentions.length > 0 && "flow" in block
        ? [{ block: index, span: { ...block.span }, mark: spanInDocument(block.flow, 0, block.flow.text.length), mentions }]
        : [];
    },
    byBlockAlone,
  );
}

const NO_MENTIONS: readonly Mention[] = [];

function mentionsInRow(block: Block, concepts: ConceptIndex): readonly Mention[] {
  const mentions = block.kind === "person" || block.kind === "field" ? mentionsIn(wordsOf(block.flow.text), concepts) : NO_MENTIONS;
  return mentions.length > 0 ? mentions : NO_MENTIONS;
}

function reviewReading(review: ReviewFacts): Omit<RequirementReading, "id" | "level"> {
  if (review.next.length > 0) return { status: "present", evidence: unique(review.next.map(({ passage }) => passage)) };
  const half = [...review.last.map(({ passage }) => passage), ...review.intervals.map(({ passage }) => passage)];
  if (half.length > 0) return { status: "partial", evidence: unique(half), why: "The next review is not dated.", lack: "next-date" };
  return { status: "missing", evidence: [], why: "No review date is written." };
}

function proof(found: readonly Found[]): Pick<RequirementReading, "evidence" | "mark"> {
  const inOrder = [...found].sort((a, b) => a.block - b.block || a.at - b.at),
    first = inOrder
      .filter((one, i) => i === 0 || one.block !== inOrder[i - 1]!.block || one.at !== inOrder[i - 1]!.at)
      .slice(0, EVIDENCE)
      .map(({ place }) => place());
  return { evidence: unique(first.map(({ span }) => span)), mark: { ...first[0]!.mark } };
}

function unique(spans: readonly Span[]): Span[] {
  const seen = new Set<number>();
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .slice(0, EVIDENCE)
    .map(({ start, end }) => ({ start, end }));
}
