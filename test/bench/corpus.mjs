// A corpus of policies made from a seed: fields, headings, numbered clauses, paragraphs, lists, tables and citations in the
// proportions of the samples. Sentences are put together from many parts, so that hardly any two are the same.
import * as words from "./corpus-words.mjs";

/** A source of choices: the same seed makes the same choices. */
class Choices {
  #state;
  constructor(seed) {
    this.#state = Math.imul(seed + 1, 2654435761) >>> 0;
  }
  number(from, to) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return from + ((this.#state >>> 8) % (to - from + 1));
  }
  of(list) {
    return list[this.number(0, list.length - 1)];
  }
  maybe(percent) {
    return this.number(1, 100) <= percent;
  }
  several(list, count) {
    const left = [...list],
      taken = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.number(0, left.length - 1), 1));
    return taken;
  }
}

/**
 * Makes policies of 6 to 14 kilobytes as Markdown, so that every checker reads the same text.
 * @param {number} count how many
 * @param {number} seed the same seed makes the same corpus; another seed makes another one
 * @returns {{ path: string, text: string }[]}
 */
export function makeCorpus(count, seed = 1) {
  return Array.from({ length: count }, (_, i) => ({
    path: `policy-${String(i).padStart(4, "0")}.md`,
    text: policy(new Choices(seed * 10_007 + i)),
  }));
}

/**
 * Makes the policies of one school of a trust: copies of the trust's policies with the school's name, other dates and some other
 * numbers, in which the school has written about one paragraph in twelve itself.
 * @param {number} count how many policies; the trust has the same ones for all its schools
 * @param {number} school which school; another number makes another one
 * @returns {{ path: string, text: string }[]}
 */
export function makeSchool(count, school) {
  const choose = new Choices(school * 7_919 + 17),
    name = `Oakfield ${school + 1}`,
    own = makeCorpus(count, 5_000 + school).map(({ text }) => text.split("\n\n").filter(isProse));
  return makeCorpus(count, 4_999).map(({ path, text }, i) => ({
    path,
    text: text
      .split("\n\n")
      .map((part) => copy(part, choose, name, own[i]))
      .join("\n\n"),
  }));
}

/** Whether a part of a policy is a paragraph without a number. */
const isProse = (part) => /^[A-Z]/.test(part) && !/^(?:Reviewed|Next review):/.test(part);

function copy(part, choose, name, own) {
  if (part.startsWith("# ")) return `# ${name}: ${part.slice(2)}`;
  if (/^(?:Reviewed|Next review):/.test(part)) return part.replace(/\d{4}/, (year) => String(Number(year) + choose.number(-1, 1)));
  if (isProse(part) && choose.maybe(8)) return choose.of(own);
  return choose.maybe(8) ? part.replace(/ \d{1,2}\b(?! ?[.)])/g, () => ` ${choose.number(2, 60)}`) : part;
}

function policy(choose) {
  const year = choose.number(2019, 2026),
    month = choose.of(words.MONTHS),
    lines = [
      `# ${choose.of(words.SUBJECTS)} Policy`,
      "",
      `Reviewed: ${month} ${year}`,
      "",
      `Next review: ${month} ${year + choose.number(1, 3)}`,
      "",
    ];
  const headings = choose.several(words.HEADINGS, choose.number(9, 14));
  headings.forEach((heading, n) => {
    lines.push(`## ${n + 1}. ${heading}`, "");
    for (let clause = 1; clause <= choose.number(1, 3); clause++)
      lines.push(
        `${choose.maybe(40) ? `${n + 1}.${clause} ` : ""}${Array.from({ length: choose.number(1, 4) }, () => sentence(choose)).join(" ")}`,
        "",
      );
    if (choose.maybe(55)) lines.push(...list(choose), "");
    if (choose.maybe(12)) lines.push(...table(choose), "");
  });
  return lines.join("\n");
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const act = (choose) => fill(choose, choose.of(words.ACTS));
const when = (choose) => (choose.maybe(60) ? ` ${fill(choose, choose.of(words.CIRCUMSTANCES))}` : "");
/** Puts words in for what stands in braces; a part can hold braces of its own. */
function fill(choose, pattern) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => (name === "n" ? String(choose.number(2, 60)) : fill(choose, choose.of(words[name]))));
}

function sentence(choose) {
  const kind = choose.number(1, 100);
  if (kind <= 45) return capital(`${fill(choose, choose.of(words.PEOPLE))} ${choose.of(words.FORCES)} ${act(choose)}${when(choose)}.`);
  if (kind <= 60)
    return capital(
      `${fill(choose, choose.of(words.CONDITIONS))}, ${fill(choose, choose.of(words.PEOPLE))} ${choose.of(words.FORCES)} ${act(choose)}.`,
    );
  return capital(fill(choose, choose.of(words.STATEMENTS)));
}

function list(choose) {
  const items = Array.from({ length: choose.number(3, 7) }, () => act(choose));
  return [
    capital(`${fill(choose, choose.of(words.PEOPLE))} ${choose.of(words.FORCES)}:`),
    "",
    ...items.map((item, i) => `- ${item}${i < items.length - 1 ? ";" : "."}`),
  ];
}

function table(choose) {
  const rows = Array.from(
    { length: choose.number(3, 6) },
    () =>
      `| ${capital(fill(choose, choose.of(words.THINGS)))} | ${capital(fill(choose, choose.of(words.PEOPLE)))} | ${fill(choose, "{n} {PERIODS}")} |`,
  );
  return ["| What | Who | How long |", "| --- | --- | --- |", ...rows];
}
