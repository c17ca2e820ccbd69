import { changedSentences } from "./kept/changed-sentences";
import type { Document, DocumentFacts } from "./facts";
import type { Fix, PlacedFinding } from "./findings";
import { fixesFor } from "./fixes/registry";
import type { Span } from "../../../grammar/tree";
import { groupedBy } from "./grouped";
import { findInDocument, findWhileTyping, schoolSlices } from "./judge";
import { readAgain, readMarked } from "./read";
import { Depth, readAsFarAs } from "./kept/readings";
import { groupBySchool } from "./schools";
import type { World } from "./world";

interface Kept {
  readonly group: string;
  document: Document;
  world: World;
  /** Whether it is being edited, so that what is read from it is kept piece by piece. */
  edited: boolean;
  facts?: DocumentFacts;
  /** What was read from the text before, of which the next reading takes over what the edit left alone. */
  before?: DocumentFacts;
  own?: readonly PlacedFinding[];
  /** The last time that all of it was judged, and the stamp of its group up to which nothing but its own words has changed since. */
  judged?: { readonly run: object; stamp: number };
  /** Its own findings and those between documents in one list. */
  found?: {
    readonly own: readonly PlacedFinding[];
    readonly school: readonly PlacedFinding[] | undefined;
    readonly all: readonly PlacedFinding[];
  };
}

interface Group {
  readonly paths: Set<string>;
  /** Rises with every change to a member or its world; work that began under an older stamp is stale. */
  stamp: number;
  /** Findings between documents by path, the school of each path, and the stamp under which they hold. */
  school?: {
    readonly stamp: number;
    readonly byPath: ReadonlyMap<string, readonly PlacedFinding[]>;
    readonly schools: ReadonlyMap<string, readonly DocumentFacts[]>;
  };
}

/** What holds while somebody types. */
export interface Typed {
  /** The findings of the rules that do not wait for a pause. */
  readonly found: readonly PlacedFinding[];
  /** The whole check since which the words of single blocks have changed and nothing else, as `judgedIn` names it. */
  readonly since: object;
  /** Where the sentences stand that have changed: a stretch from the first to the last. */
  readonly changed: Span;
}

/**
 * The only state of the checker: documents in groups (a folder whose policies are judged together), what was read from
 * them and found in them, and what an edit makes stale. Work is a generator of slices that a face drives or drops.
 */
export class Session {
  readonly #documents = new Map<string, Kept>();
  readonly #groups = new Map<string, Group>();
  readonly #fixes = new WeakMap<PlacedFinding, readonly Fix[]>();

  /**
   * Adds a document to a group, or replaces its text or its world. The same again changes nothing; nothing is kept that
   * was read or judged under another text, and no finding that was judged on another day.
   * @param edited false for a document that nobody is typing in: it is read as a whole when it changes, and takes less memory
   */
  put(document: Document, group: string, world: World, edited = true): void {
    const kept = this.#documents.get(document.path);
    if (!kept || kept.group !== group) {
      if (kept) this.remove(document.path);
      this.#documents.set(document.path, { group, document, world, edited });
      const entry = this.#group(group);
      entry.paths.add(document.path);
      entry.stamp++;
      return;
    }
    const before = kept.document,
      same = before.text === document.text && before.kind === document.kind && before.school === document.school;
    kept.edited = edited;
    if (same && kept.world === world) return;
    if (!same || !readAlike(kept.world, world)) {
      kept.before = kept.facts ?? kept.before;
      kept.facts = undefined;
    }
    kept.own = undefined;
    const entry = this.#group(group),
      onlyWords = kept.world === world && before.kind === document.kind && before.school === document.school;
    if (kept.judged?.stamp === entry.stamp && onlyWords) kept.judged.stamp++;
    kept.document = document;
    kept.world = world;
    entry.stamp++;
  }

  /** Forgets a document. */
  remove(path: string): void {
    const kept = this.#documents.get(path);
    if (!kept) return;
    this.#documents.delete(path);
    const entry = this.#group(kept.group);
    entry.paths.delete(path);
    entry.stamp++;
  }

  /** Whether a document is known. */
  has(path: string): boolean {
    return this.#documents.has(path);
  }

  /** The group of a document. */
  groupOf(path: string): string | undefined {
    return this.#documents.get(path)?.group;
  }

  /** The world of a document. */
  world(path: string): World | undefined {
    return this.#documents.get(path)?.world;
  }

  /** The paths of all documents, or of one group's. */
  paths(group?: string): string[] {
    return group === undefined ? [...this.#documents.keys()] : [...this.#group(group).paths];
  }

  /** The text of a document. */
  text(path: string): string | undefined {
    return this.#documents.get(path)?.document.text;
  }

  /** What was read from a document, reading it now if its text is new. */
  facts(path: string): DocumentFacts | undefined {
    const kept = this.#documents.get(path);
    if (!kept) return undefined;
    if (!kept.facts) {
      kept.facts = kept.edited ? readAgain(kept.document, kept.world, kept.before) : readMarked(kept.document, kept.world);
      kept.before = undefined;
    }
    return kept.facts;
  }

  /**
   * Judges a document: its own findings and those between it and the other documents of its group, with their fixes. Yields
   * between slices; returns undefined when the document is unknown or something changed meanwhile (begin again).
   */
  *judge(path: string): Generator<void, readonly PlacedFinding[] | undefined> {
    const all = yield* this.find(path);
    return all?.map((finding) => ({ ...finding, fixes: this.fixes(path, finding) }));
  }

  /** The fixes for a finding of a document, as long as nothing has changed since it was found; none after that. */
  fixes(path: string, finding: PlacedFinding): readonly Fix[] {
    const known = this.#fixes.get(finding);
    if (known) return known;
    const kept = this.#documents.get(path),
      group = kept && this.#group(kept.group),
      school = group?.school?.schools.get(path);
    if (!kept?.facts || !kept.found?.all.includes(finding) || !school || group?.school?.stamp !== group?.stamp) return [];
    const own = kept.own?.includes(finding) ?? false;
    const fixes = own
      ? fixesFor(finding, kept.facts, kept.world)
      : fixesFor(finding, kept.facts, this.#documents.get(school[0]!.path)!.world, new Map(school.map((one) => [one.path, one])));
    this.#fixes.set(finding, fixes);
    return fixes;
  }

  /** The same without the fixes, which take longer than the findings and are not needed to show them. */
  *find(path: string): Generator<void, readonly PlacedFinding[] | undefined> {
    const kept = this.#documents.get(path);
    if (!kept) return undefined;
    const group = this.#group(kept.group),
      { stamp } = group;
    if (!kept.facts) {
      this.facts(path);
      yield;
    }
    if (group.stamp !== stamp) return undefined;
    kept.own ??= findInDocument(kept.facts ?? this.facts(path)!, kept.world);
    if (group.school?.stamp !== stamp) {
      const judged = yield* this.#judgeSchools(group, stamp);
      if (!judged) return undefined;
      group.school = judged;
    }
    if (readAsFarAs(kept.facts!.policy, Depth.Judged) || kept.judged?.stamp !== stamp) kept.judged = { run: {}, stamp };
    const own = kept.own,
      between = group.school.byPath.get(path);
    if (kept.found?.own !== own || kept.found.school !== between) kept.found = { own, school: between, all: merge(own, between) };
    return kept.found.all;
  }

  /** Judges the schools of a group, each as a whole. Yields between slices; returns undefined where the group has another stamp meanwhile. */
  *#judgeSchools(group: Group, stamp: number): Generator<void, Group["school"]> {
    const all: DocumentFacts[] = [];
    for (const member of [...group.paths].sort()) {
      const known = this.#documents.get(member)!.facts;
      all.push(known ?? this.facts(member)!);
      if (!known) {
        yield;
        if (group.stamp !== stamp) return undefined;
      }
    }
    const byPath = new Map<string, readonly PlacedFinding[]>(),
      schools = new Map<string, readonly DocumentFacts[]>();
    for (const school of groupBySchool(all)) {
      for (const facts of school) schools.set(facts.path, school);
      const slices = schoolSlices(school, this.#documents.get(school[0]!.path)!.world);
      let step = slices.next();
      for (; !step.done; step = slices.next()) {
        yield;
        if (group.stamp !== stamp) return undefined;
      }
      for (const [path, findings] of groupedBy(step.value, (finding) => finding.path)) byPath.set(path, findings);
    }
    return { stamp, byPath, schools };
  }

  /** Names the whole check that `find` made of a document last. */
  judgedIn(path: string): object | undefined {
    return this.#documents.get(path)?.judged?.run;
  }

  /**
   * What can be said at once while somebody types: all that the rules that do not wait find, as long as nothing but words has changed
   * since the last whole check. Otherwise undefined: then only `find` can tell.
   */
  typed(path: string): Typed | undefined {
    const kept = this.#documents.get(path);
    if (!kept?.judged || kept.judged.stamp !== this.#group(kept.group).stamp) return undefined;
    const facts = this.facts(path)!,
      changed = changedSentences(facts, Depth.Judged);
    return changed && { found: findWhileTyping(facts, kept.world), since: kept.judged.run, changed };
  }

  #group(name: string): Group {
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = { paths: new Set(), stamp: 0 }));
    return group;
  }
}

/** A document's own findings and those between documents, in document order. */
function merge(own: readonly PlacedFinding[], school: readonly PlacedFinding[] = []): readonly PlacedFinding[] {
  return school.length === 0 ? own : [...own, ...school].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether a document is read alike in two worlds: they may differ in the day. */
function readAlike(a: World, b: World): boolean {
  return a.config === b.config && a.knowledge === b.knowledge && a.models === b.models;
}
