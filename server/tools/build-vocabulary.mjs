// Makes server/knowledge/vocabulary.json ready for use: concepts numbered, words normalised as they are looked up and put by
// their initial, so that core/reading/words/concepts.ts starts with a few strings and unpacks the words of an initial when it first comes.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coreModule, root } from "./core-module.mjs";

const out = join(root, "server/src/core/knowledge/generated"),
  target = join(out, "vocabulary.js");
const source = join(root, "server/knowledge/vocabulary.json"),
  phrases = "server/src/core/reading/words/inflection.ts";
const NOUNS = ["people", "things", "channels", "places", "times"],
  SECTIONS = [...NOUNS, "actions", "capacities"];
const TYPES = `/** The vocabulary, ready for use: see server/tools/build-vocabulary.mjs. */
export const table: {
  /** Section → its concepts in the order of their numbers, with commas; after a name the numbers (base 36) of its wider kinds. */
  readonly concepts: Readonly<Record<string, string>>;
  /** Initial → "step:word,word;kind,kind" for each concept, with bars, the step being how far its number is from the one before; the kinds get the numbers from \`first\` on. */
  readonly nouns: Readonly<Record<string, { readonly first: number; readonly words: string }>>;
  /** Initial → the same without kinds. */
  readonly actions: Readonly<Record<string, { readonly first: number; readonly words: string }>>;
  /** One more than the highest number of a concept. */
  readonly size: number;
  /** Numbers of concepts, two by two. */
  readonly disjoint: readonly number[];
  readonly opposites: readonly number[];
  readonly entails: readonly number[];
  readonly converses: readonly number[];
  readonly owners: { readonly personal: string; readonly school: string };
  readonly ownable: readonly string[];
  /** Written forms of each capacity, and the people who act in it. */
  readonly capacities: Readonly<Record<string, { readonly words?: string; readonly people?: string }>>;
  /** Preposition → kinds of thing that something is done with after it. */
  readonly instruments: Readonly<Record<string, string>>;
  readonly permission: string;
  readonly containers: string;
  readonly contrasts: readonly string[];
  /** Rows of what an act takes one of at a time: numbers of the acts and of the kinds of thing, whether two kinds exclude each other, and words of the contrasts that do. */
  readonly alternatives: readonly { readonly acts: readonly number[]; readonly of: readonly number[]; readonly kinds: boolean; readonly by: string }[];
  readonly negation: { readonly prefixes: string; readonly refusing: string };
};
`;

/** Writes the table when it is missing or older than what it is made from. Needs the lexicon. */
export async function buildVocabulary() {
  const made = [source, join(root, phrases), import.meta.filename, join(out, "lexicon.js")];
  if (existsSync(target) && made.every((one) => statSync(target).mtimeMs > statSync(one).mtimeMs)) return;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "vocabulary.d.ts"), TYPES);
  writeFileSync(
    target,
    `// Made from server/knowledge/vocabulary.json by server/tools/build-vocabulary.mjs.\nexports.table = ${JSON.stringify(await vocabularyTable())};\n`,
  );
}

/** The table for the data as it is now. */
async function vocabularyTable() {
  const data = JSON.parse(readFileSync(source, "utf8")),
    lexicon = JSON.parse(/exports\.lexicon = (.*);/.exec(readFileSync(join(out, "lexicon.js"), "utf8"))[1]);
  const { phraseKey } = await coreModule(phrases),
    ids = new Map();
  for (const section of SECTIONS) for (const key of Object.keys(data[section])) ids.set(`${section}:${key}`, ids.size);
  const nouns = new Map(),
    actions = new Map();
  for (const section of SECTIONS)
    for (const [key, { words }] of section === "capacities" ? [] : Object.entries(data[section]))
      for (const word of listed(words)) {
        put(section === "actions" ? actions : nouns, section === "actions" ? word : phraseKey(word), ids.get(`${section}:${key}`), "words");
      }
  for (const section of NOUNS)
    for (const [key, { kinds }] of Object.entries(data[section]))
      for (const word of listed(kinds)) put(nouns, phraseKey(word), ids.get(`${section}:${key}`), "kinds");
  const further = Object.values(lexicon.kinds)
    .flatMap((words) => words.split(" "))
    .filter((word) => !nouns.has(word));
  const pairs = (section, list) =>
    list
      .map((pair) => pair.map((key) => ids.get(`${section}:${key}`)))
      .filter((pair) => !pair.includes(undefined))
      .flat();
  const nounTable = byInitial(nouns, ids.size, further);
  return {
    concepts: Object.fromEntries(
      SECTIONS.map((section) => [
        section,
        Object.entries(data[section])
          .map(([key, { is }]) => [key, ...listed(is).flatMap((kind) => ids.get(`${section}:${kind}`)?.toString(36) ?? [])].join(" "))
          .join(","),
      ]),
    ),
    nouns: nounTable,
    actions: byInitial(actions, 0, []),
    size: ids.size + further.length + [...nouns.values()].filter(({ as }) => as === "kinds").length,
    disjoint: Object.entries(data.disjoint).flatMap(([section, list]) => pairs(section, list)),
    opposites: pairs("actions", data.opposites),
    converses: pairs("actions", data.converses),
    entails: pairs("actions", data.entails),
    owners: data.owners,
    ownable: data.ownable,
    capacities: Object.fromEntries(Object.entries(data.capacities).map(([key, { words, people }]) => [key, { words, people }])),
    instruments: data.instruments,
    permission: data.permission,
    containers: data.containers,
    contrasts: data.contrasts,
    alternatives: data.alternatives.map(({ acts, of, kinds, by }) => ({
      acts: listed(acts).map((act) => known(ids, `actions:${act}`)),
      of: listed(of).map((kind) => known(ids, kind)),
      kinds: kinds === true,
      by,
    })),
    negation: data.negation,
  };
}

function known(ids, name) {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`vocabulary.json: there is no "${name}".`);
  return id;
}

function put(words, word, id, as) {
  if (/[,;:|]/.test(word)) throw new Error(`vocabulary.json: "${word}" holds a mark that words may not hold.`);
  if (!words.has(word)) words.set(word, { id, as });
}

/** Words → initial → the table's string; each initial has as many numbers as it makes kinds, those of WordNet last. */
function byInitial(words, first, further) {
  const groups = {},
    group = (word) => (groups[/^[a-z]/.exec(word)?.[0] ?? ""] ??= { rows: new Map(), made: 0 });
  for (const [word, { id, as }] of words) {
    const { rows } = group(word),
      row = rows.get(id) ?? rows.set(id, { words: [], kinds: [] }).get(id);
    row[as].push(word);
    if (as === "kinds") group(word).made++;
  }
  for (const word of further) group(word).made++;
  return Object.fromEntries(
    Object.entries(groups)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([initial, { rows, made }]) => {
        let last = 0;
        const table = {
          first,
          words: [...rows]
            .sort(([a], [b]) => a - b)
            .map(([id, { words, kinds }]) => {
              const step = id - last;
              last = id;
              return `${step.toString(36)}:${words.join(",")}${kinds.length > 0 ? `;${kinds.join(",")}` : ""}`;
            })
            .join("|"),
        };
        first += made;
        return [initial, table];
      }),
  );
}

function listed(words) {
  return (words ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

if (process.argv[1] === import.meta.filename) await buildVocabulary();
