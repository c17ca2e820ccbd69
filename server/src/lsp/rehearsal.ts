import { Session } from "../core/session";
import type { Server } from "./server";

/** How long nobody must have typed, and how long a document must be for it to matter; it is cut at the most. */
const QUIET_MS = 150,
  LEAST = 4000,
  MOST = 60_000;
/** What is typed, word by word (the first also by first letters), in as many places at once: what authors write of duties, times, law, meanings, dates and lists. */
const TYPED = [
  " Staff must report any concern about a child to the headteacher within 2 school days, unless a pupil is in danger.",
  " Parents may appeal in writing to the governing body (see section 3) under the Equality Act 2010 if they do not agree.",
  " \u201cVisitor\u201d means anyone who is not a member of staff, a pupil or a governor of the school and who comes in during the day.",
  " This policy was approved on 3 March 2025 and will be reviewed every year by the chair of governors before the summer term.",
  "\n\n- pupils must not bring a phone into lessons at any time;\n- the office will keep \u00a35 for each lost key.\n\n## Lost keys\n\nKeys are kept in the office",
].map((text, index) => text.split(index === 0 ? /(?= )|(?<= \S)/ : /(?= )/));
const EDITS = TYPED.length * Math.max(...TYPED.map((words) => words.length));
let rehearsed = false;

/**
 * Tries small edits on a copy of the first long document that is opened, while nobody waits for an answer. An engine that has done a thing
 * some dozens of times does it several times faster; so the author's first keystrokes are answered about as fast as later
 * ones. It gives way to everything, waits while somebody types, and is done once for each process.
 * @param lastTyped when somebody last typed, by the host's clock; undefined when the server is to stop
 */
export function rehearse(server: Server, uri: string, lastTyped: () => number | undefined): void {
  const { host, runner, workspace } = server,
    opened = workspace.open.get(uri)?.getText();
  if (rehearsed || opened === undefined || opened.length < LEAST) return;
  rehearsed = true;
  const session = new Session(),
    path = "rehearsal.policy",
    world = workspace.world(uri);
  const copy = new Typing(opened.slice(0, MOST));
  let more = true;
  const typing = {
    get isCancellationRequested() {
      return host.now() - (lastTyped() ?? Infinity) < QUIET_MS;
    },
  };
  const next = () =>
    host.after(typing.isCancellationRequested ? QUIET_MS : 1, () => void runner.run("rehearsal", undefined, undefined, step));
  const step = async (): Promise<void> => {
    if (!workspace.open.get(uri) || lastTyped() === undefined) return;
    if (!typing.isCancellationRequested) {
      session.put({ path, text: copy.text }, "rehearsal", world);
      if (copy.wholly || !session.typed(path)) await runner.drive(session.find(path), typing).catch(() => undefined);
      more = copy.next();
    }
    if (more) next();
  };
  next();
}

/** A text and the next words in turn at the ends of lines, here and there. */
class Typing {
  text: string;
  readonly #places: number[];
  #count = 0;

  constructor(text: string) {
    this.text = text;
    this.#places = TYPED.map((_, index) => {
      const end = text.indexOf("\n", Math.floor((text.length * (index + 0.5)) / TYPED.length));
      return end < 0 ? text.length : end;
    });
  }

  /** Whether what stands there now is a time to look at all of it, as after a pause. */
  get wholly(): boolean {
    return this.#count % 3 === 0;
  }

  /** Makes the next edit; false when all is typed. */
  next(): boolean {
    const place = this.#count % TYPED.length,
      word = TYPED[place]![Math.floor(this.#count / TYPED.length)];
    if (this.#count++ >= EDITS) return false;
    if (word === undefined) return true;
    const at = this.#places[place]!;
    this.text = this.text.slice(0, at) + word + this.text.slice(at);
    this.#places.forEach((one, index) => {
      if (one >= at) this.#places[index] = one + word.length;
    });
    return true;
  }
}
