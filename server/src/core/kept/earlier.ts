import type { Policy } from "../../../../grammar/tree";
import type { Parse } from "../language/parse-again";
import { leansOn, sameShape } from "../language/shape";
import { inOne, type Unchanged } from "../language/unchanged";
import type { Readings } from "./readings";

/** An earlier text of a policy that is being edited: what readers made of it, and what all edits since then left alone. */
export class Earlier {
  readonly readings: Readings;
  /** Undefined where nothing is known about what the edits left alone. */
  readonly unchanged: Unchanged | undefined;
  /** Whether the edits left the policy's shape as it was. */
  readonly sameShape: boolean;

  private constructor(readings: Readings, unchanged: Unchanged | undefined, same: boolean) {
    this.readings = readings;
    this.unchanged = unchanged;
    this.sameShape = same;
  }

  /** The text before the one that was parsed. */
  static before(policy: Policy, readings: Readings, parse: Parse): Earlier {
    return new Earlier(readings, parse.unchanged, parse.unchanged !== undefined && sameShape(policy, parse.policy, parse.unchanged));
  }

  /**
   * The same text, seen from one edit further on.
   * @param step the text right before that edit
   * @param now the policy after it
   */
  and(step: Earlier, now: Policy): Earlier {
    const unchanged = this.unchanged && step.unchanged && inOne(this.unchanged, step.unchanged);
    return new Earlier(this.readings, unchanged, this.sameShape && step.sameShape && unchanged !== undefined && !leansOn(now, unchanged));
  }

  /**
   * How far a block has moved since, in characters; undefined for one that changed.
   * @param blocks how many blocks there are now
   */
  moved(index: number, blocks: number): number | undefined {
    if (!this.unchanged) return undefined;
    return index < this.unchanged.head ? 0 : index >= blocks - this.unchanged.tail ? this.unchanged.by : undefined;
  }

  /**
   * Where a block stood then; undefined for one that changed.
   * @param blocks how many blocks there are now
   */
  indexBefore(index: number, blocks: number): number | undefined {
    if (!this.unchanged) return undefined;
    return index < this.unchanged.head ? index : index >= blocks - this.unchanged.tail ? index - blocks + this.readings.blocks : undefined;
  }
}
