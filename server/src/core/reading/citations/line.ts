import type { Register } from "../../knowledge/legislation";
import type { CitationMatch } from "../../report/report";
import { mayHoldCitation } from "./clues";
import { findTitles, type TitleHit } from "./find-titles";
import { readForms, type CitationForm, type Place } from "./forms";
import { toldAsHistory, toldInList } from "./history";
import { withIntroducedNames } from "./introduced";
import { itemsOf, mayCite, type Item } from "./items";
import { nationOf, type Nation } from "./nations";
import { resolve } from "./resolve";
import { titleIndex } from "./title-index";
import { hasGone } from "./titles";
import { readWords, twoFigureYear, yearOf } from "./words";

/** A citation in one line. Offsets are into the line. */
export interface LineCitation {
  readonly start: number;
  readonly end: number;
  readonly entry?: string;
  readonly match: CitationMatch;
  /** The year as written, and where. */
  readonly year?: { readonly value: number; readonly start: number; readonly end: number };
  /** Where the title stands, without year and section. */
  readonly title: { readonly start: number; readonly end: number };
  readonly pinpoint?: string;
  readonly historical?: boolean;
  readonly nation?: Nation;
  /** "Bill" was written for an Act. */
  readonly bill?: boolean;
  /** Said of the law in general ("data protection legislation"), or by a section number alone. */
  readonly general?: boolean;
  /** "the 1998 Act", "the Act": what it means depends on what was named before. */
  readonly anaphor?: boolean;
}

/**
 * The citations in one clean line, in order. They depend on the line and the register alone.
 * @param breaks where another paragraph or cell begins, if lines were joined
 */
export function readLine(line: string, register: Register, breaks: readonly number[] = []): LineCitation[] {
  const index = titleIndex(register);
  if (!mayHoldCitation(line, index) || !/\p{L}{2}/u.test(line)) return [];
  const words = readWords(line, breaks);
  const hits = findTitles(words, index);
  if (!mayCite(words, hits)) return [];
  const items = itemsOf(line, words, hits);
  const knownTo = Number(register.collectedOn.slice(0, 4));
  const cited = readForms(items)
    .flatMap((form) => cite(form))
    .sort((a, b) => a.start - b.start);
  return toldInList(line, withIntroducedNames(line, cited));

  function cite(form: CitationForm): LineCitation[] {
    if (form.form === "section") {
      const [number] = sections(form.pins),
        entry = number === undefined ? undefined : index.bySection.get(number.toLowerCase());
      const span = place(form.pins[0]!);
      return entry &&
        sectionWord(form.pins[0]!) &&
        !/^ (?:of (?:this|the|our) (?:policy|document|procedure)|above|below)/.test(line.slice(span.end, span.end + 24))
        ? [{ ...span, title: span, entry: entry.id, match: "short", pinpoint: line.slice(span.start, span.end), general: true }]
        : [];
    }
    if (form.form === "several") {
      const stems = form.stems.map((at): LineCitation => stem(items[at]!));
      return form.last ? [...stems, ...cite(form.last)] : stems;
    }
    const item = items[form.name]!;
    const pins = [...(form.pins ?? []), ...form.tail.flatMap((tail) => (tail.pin ? [tail.pin] : []))];
    const pinpoint =
      pins.length > 0
        ? pins
            .map((pin) => {
              const at = place(pin);
              return line.slice(at.start, at.end);
            })
            .join(", ")
        : undefined;
    if (form.form === "anaphor") {
      const the = items[form.name - 1],
        first = form.years.length > 0 ? items[form.years[0]! - 1]! : item;
      const start = the?.letter === "h" ? the.start : first.start,
        value = yearOf(words[first.from]);
      return [
        {
          start,
          end: item.end,
          title: item,
          match: "none",
          anaphor: true,
          ...(toldAsHistory(line, start, item.end) ? { historical: true } : {}),
          ...(value ? { year: { value, start: first.start, end: first.end } } : {}),
          ...(pinpoint ? { pinpoint } : {}),
        },
      ];
    }
    return named(form, item, pins, pinpoint);
  }

  function named(
    form: CitationForm & { form: "named" | "anaphor" },
    item: Item,
    pins: readonly Place[],
    pinpoint: string | undefined,
  ): LineCitation[] {
    const hit = item.hit!;
    const after = form.tail.some((tail) => tail.years && tail.years.length > 0 && !tail.weak);
    const written = [
      ...((after && hit.letter !== "t") || (form.edition && OF_OUR_OWN.test(words[item.to]?.fold ?? "")) ? [] : form.years).map((at) => ({
        at,
        weak: false,
      })),
      ...form.tail.flatMap((tail) => (tail.years ?? []).map((at) => ({ at, weak: tail.weak ?? false }))),
    ];
    const beganOn = written
      .slice(0, 1)
      .some(({ at }) => /\b(?:force|effect) (?:on|from) (?:the )?\d/i.test(line.slice(item.end, items[at - 1]!.start)));
    const marked =
      form.years.length > 0 ||
      form.tail.some((tail) => tail.marked || (tail.years && !tail.weak)) ||
      /["']/.test(line[item.start - 1] ?? "");
    if (hit.weak && !marked) return [];
    const years =
      hit.letter === "U"
        ? written
        : written.filter(
            ({ at, weak }, i) =>
              (i === 0 && (!weak || fits(hit, yearAt(at)))) ||
              (i > 0 &&
                (hit.letter === "t" || fits(hit, yearAt(at))) &&
                !SINCE.test(line.slice(items[written[i - 1]!.at - 1]!.end, items[at - 1]!.start))),
          );
    if (hit.letter === "U" && years.length === 0 && written.length === 0) return [];
    const end = Math.max(
      item.end,
      ...form.tail
        .filter((tail) => (tail.years ? tail.years.some((at) => years.some((year) => year.at === at)) : tail.nation))
        .map((tail) => items[tail.end - 1]!.end),
    );
    const start = Math.min(
      item.start,
      ...form.years.filter((at) => years.some((year) => year.at === at)).map((at) => items[at - 1]!.start),
    );
    const nation = nationOf(line, item.start, end, hit);
    const common = {
      title: { start: item.start, end: item.end },
      start,
      end,
      ...(pinpoint ? { pinpoint } : {}),
      ...(nation ? { nation } : {}),
      ...(/\bbill\b/i.test(line.slice(item.start, item.end)) ? { bill: true } : {}),
      ...(beganOn || toldAsHistory(line, start, end) ? { historical: true } : {}),
    };
    const all = hit.letter === "U" ? (years.length > 0 ? years : written).slice(0, 1) : years;
    const revision = all.length === 2 && revisedIn(line, items[all[0]!.at - 1]!.end) === yearAt(all[1]!.at),
      each = revision ? all.slice(1) : all;
    if (each.length === 0) return [settle(hit, undefined, common)];
    return each.map(({ at }, i) => {
      const year = items[at - 1]!;
      const own =
        each.length === 1
          ? common
          : i === 0
            ? { ...common, end: Math.max(item.end, year.end) }
            : { ...common, start: year.start, end: year.end };
      return settle(hit, { value: yearAt(at), start: year.start, end: Math.min(year.end, year.start + 4) }, own);
    });

    function settle(name: TitleHit, year: LineCitation["year"], rest: Omit<LineCitation, "match" | "entry">): LineCitation {
      if (nation && nation !== "own") return { ...rest, ...(year ? { year } : {}), match: "none" };
      const revised = each.length <= 1 && year ? revisedIn(line, year.end) : undefined,
        later = revised === undefined ? undefined : resolve({ hit: name, year: revised, sections: sections(pins), knownTo });
      const { entry, match } =
        later?.match === "exact" ? later : resolve({ hit: name, year: year?.value, sections: sections(pins), knownTo });
      return { ...rest, ...(year ? { year } : {}), ...(entry ? { entry: entry.id } : {}), match };
    }
  }

  function fits(hit: TitleHit, year: number): boolean {
    return (
      hit.family?.entries.some((entry) => entry.year === year) ||
      hit.short?.dated.has(year) ||
      hit.slips?.some((slip) => slip.year === year) ||
      false
    );
  }
  function stem(item: Item): LineCitation {
    const { entry } = resolve({ hit: item.hit!, sections: [], knownTo });
    const current = entry && !hasGone(entry) ? entry : item.hit!.family!.entries.filter((one) => !hasGone(one)).pop();
    return { start: item.start, end: item.end, title: item, ...(current ? { entry: current.id } : {}), match: "short", general: true };
  }
  function yearAt(at: number): number {
    const word = words[items[at - 1]!.from];
    return yearOf(word) ?? twoFigureYear(word) ?? 0;
  }
  function place({ from, to }: Place): { start: number; end: number } {
    return { start: items[from]!.start, end: items[to - 1]!.end };
  }
  function sections(pins: readonly Place[]): string[] {
    return pins.flatMap(({ from, to }) =>
      items
        .slice(from, to)
        .filter((one) => one.letter === "D")
        .map((one) => /^\d+[A-Z]*|^[A-Z]$/.exec(line.slice(one.start, one.end))?.[0] ?? ""),
    );
  }
  function sectionWord({ from }: Place): boolean {
    return /^s(?:ection)?s?$/i.test(words[items[from]!.from]!.text);
  }
}

/** Behind a name: "the 2023 KCSIE training" is none of its editions. */
const OF_OUR_OWN =
  /^(?:polic(?:y|ies)|procedures?|plans?|audits?|surveys?|reviews?|reports?|training|briefings?|changes|quiz|sessions?|meetings?|courses?|declarations?|forms?|inset|presentation|slides)$/;

/** Between an edition's year and another one, which then says since when: "2020 (statutory from 03/09/2018)", "2026 (first published 2015)". */
const SINCE = /\b(?:from|since|first|originally|published|introduced|in force)\b[^;]{0,20}$/i;

const REVISED =
  /^(?:\)?[^.;\n()]{0,60}\(|, ?)(?:last )?(?:rev(?:ised|ision|\.)?|updated|amended|reissued)(?: in| on)?(?: [A-Za-z]+\.?)?(?: \d{1,2},?)? ((?:19|20)\d\d)\b/i;

/** The year of the revision that is meant, where one stands in brackets after the year: "December 2020 (revised March 2024)". */
function revisedIn(line: string, yearEnd: number): number | undefined {
  const year = REVISED.exec(line.slice(yearEnd, yearEnd + 120))?.[1];
  return year === undefined ? undefined : Number(year);
}
