import type { CancellationToken } from "vscode-languageserver";
import { refuse, type Cancelled } from "./runner";

/** Requests that are answered together. */
interface Round<T> {
  readonly tokens: (CancellationToken | undefined)[];
  readonly answer: Promise<T>;
}

/** How often waiting messages are let in before a round that nobody has joined meanwhile begins. */
const TURNS = 3;

/** Answers requests about one document that wait together at one go, from the text as the last of them found it. */
export class Rounds<T> {
  readonly #pause: () => Promise<void>;
  readonly #waiting = new Map<string, Round<T>>();

  /** @param pause lets waiting messages in */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /**
   * Joins the round that waits for a document, or begins one. Rejects with RequestCancelled where the token says so.
   * @param work makes the answer; its token is cancelled when all who wait for it are
   */
  async join(uri: string, token: CancellationToken | undefined, work: (token: Cancelled) => Promise<T>): Promise<T> {
    let round = this.#waiting.get(uri);
    if (!round) this.#waiting.set(uri, (round = this.#begin(uri, work)));
    round.tokens.push(token);
    const answer = await round.answer;
    refuse(token);
    return answer;
  }

  #begin(uri: string, work: (token: Cancelled) => Promise<T>): Round<T> {
    const tokens: (CancellationToken | undefined)[] = [];
    const all = {
      get isCancellationRequested() {
        return tokens.every((token) => token?.isCancellationRequested);
      },
    };
    const gather = async () => {
      for (let before = -1; before < tokens.length;) {
        before = tokens.length;
        for (let turn = 0; turn < TURNS; turn++) await this.#pause();
      }
      this.#waiting.delete(uri);
      return work(all);
    };
    return { tokens, answer: gather() };
  }
}
