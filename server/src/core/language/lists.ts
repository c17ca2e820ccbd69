import type { Block } from "../../../../grammar/tree";
import { hasVerb, isClosed, isOpenEnded, wordCount } from "./words";

const FORCE =
  /\b(?:must|shall|should|may|can|will|do|don'?t)\b ?(?:not|never)?:?$|\bdo'?s\b|\bdon'?t'?s?\b|\b(?:not|never|un?acceptable|forbidden|prohibited|banned|allowed|permitted|expected)\b|:$/i;

/** The levels of the list that is being read, outermost first. */
export interface Level {
  readonly column: number;
  readonly mark: string;
  readonly item: number;
}

const NO_LEVELS: readonly Level[] = [];

/** Follows a list's nesting: by indentation, and by a new kind of mark at the same indentation. */
export class ListNesting {
  #levels: Level[] = [];

  /** The levels as they are now. */
  save(): readonly Level[] {
    return this.#levels.length === 0 ? NO_LEVELS : [...this.#levels];
  }

  /** Goes on with levels that were saved. */
  restore(levels: readonly Level[]): void {
    this.#levels = [...levels];
  }

  /** Whether no list is open. */
  get closed(): boolean {
    return this.#levels.length === 0;
  }

  /** Ends the list. */
  close(): void {
    this.#levels = [];
  }

  /**
   * Places an item.
   * @param column its indentation, tabs counted as four
   * @param mark its kind of mark: the bullet itself, or "1", "a", "i" for counted ones
   * @param item its index among the blocks
   * @returns its depth from 0 and the item that holds it
   */
  place(column: number, mark: string, item: number): { readonly depth: number; readonly parent?: number } {
    const levels = this.#levels;
    while (levels.length > 0 && levels[levels.length - 1]!.column > column + 1) levels.pop();
    let same = levels.length - 1;
    while (same >= 0 && !(levels[same]!.mark === mark && Math.abs(levels[same]!.column - column) <= 1)) same--;
    if (same >= 0) levels.length = same;
    else if (levels.length > 7) levels.length = 7;
    levels.push({ column, mark, item });
    return { depth: levels.length - 1, parent: levels[levels.length - 2]?.item };
  }
}

/** The kind of a list mark: bullets stand for themselves, counted marks for their way of counting and their brackets: "(a)", "1.", "i.". */
export function markKind(marker: string): string {
  const counted = /^(\(?)([0-9]+|[a-z]+)([.)])$/i.exec(marker.trim());
  if (!counted) return marker.trim().replace(/^(\S)(?:\s+\1)+$/, "$1");
  const [, open, count, close] = counted as unknown as [string, string, string, string];
  return `${open}${/^\d/.test(count) ? "1" : /^(?:i|[ivx]{2,})$/i.test(count) ? "i" : "a"}${close}`;
}

/** The indentation of a stretch of white space, tabs counted as four. */
export function columnOf(indent: string): number {
  let column = 0;
  for (const char of indent) column += char === "\t" ? 4 : 1;
  return column;
}

/** Whether a block introduces the list below it: it ends with a colon, stops in mid-sentence, or is a heading that says what the items are. */
export function canIntroduce(block: Block | undefined): boolean {
  if (!block) return false;
  if (block.kind === "paragraph" || block.kind === "item")
    return (
      block.introduces ||
      (!isClosed(block.flow.text) &&
        wordCount(block.flow.text) >= 2 &&
        (isOpenEnded(block.flow.text) || (block.kind === "paragraph" && hasVerb(block.flow.text))))
    );
  return block.kind === "heading" && FORCE.test(block.flow.text);
}
