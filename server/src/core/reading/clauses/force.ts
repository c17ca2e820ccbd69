import type { Chunk } from "./parts/chunks";
import type { Force } from "./clause";

/** Forces that ask for an act to be left. A set of strings, so that findings' data can be asked too. */
export const FORBIDDING: ReadonlySet<string> = new Set<Force>(["F", "F-", "R-"]);
/** Forces that ask for an act. */
export const DUTIES: ReadonlySet<string> = new Set<Force>(["O", "O-", "R+"]);

/** Whether a force bans an act outright: must not, should not. */
export function isBan(force: Force): boolean {
  return force === "F" || force === "F-";
}

/** Whether words of force say "not": is not, must not, should not. */
export function isDenied({ force }: Chunk): boolean {
  return force === "not" || force === "F" || force === "F-";
}

/** The same act forbidden, demanded …: what "no pupil", "nor", "never" and "refrain from" make of a force. */
export function turned(force: Force): Force {
  switch (force) {
    case "O":
    case "P":
      return "F";
    case "O-":
      return "F-";
    case "F":
      return "O";
    case "F-":
      return "O-";
    case "N":
      return "O";
    case "R+":
      return "R-";
    case "R-":
      return "R+";
  }
}

/** The force on an act when the verb that carries it is one of not doing: need not stop = may go on. */
export function negated(force: Force): Force {
  return force === "N" ? "P" : force === "P" ? "N" : turned(force);
}

/** What "no …" as subject makes of it: no pupil may = must not; no pupil need = need not. */
export function noSubject(force: Force): Force {
  return force === "N" || force === "R-" || force === "R+" ? force : isBan(force) ? "O" : force === "O-" ? "F-" : "F";
}

/** A force verb under another force: must prevent (F), must not allow (F), need not require (N). */
export function composed(outer: Force | "assert" | "deny", inner: Force): Force | undefined {
  if (outer === "assert" || outer === "O" || outer === "O-" || outer === "R+") return outer === "O-" && inner === "F" ? "F-" : inner;
  if (outer === "P") return inner === "P" || inner === "N" ? inner : undefined;
  if (outer === "N") return undefined;
  return inner === "P"
    ? outer === "F-" || outer === "R-"
      ? "F-"
      : "F"
    : inner === "O"
      ? "N"
      : inner === "F"
        ? "P"
        : inner === "R+"
          ? "R-"
          : inner === "N"
            ? "O"
            : undefined;
}

const INNER: Readonly<Record<string, Readonly<Record<string, Force | undefined>>>> = {
  a: { O: "P", "O-": "P", F: "F", "F-": "F-", P: "P" },
  r: { O: "O", "O-": "O-", F: "N", "F-": "N" },
  g: { O: "R+", "O-": "R+", F: "R-", "F-": "R-" },
  f: { O: "F", "O-": "F-", F: "P", "F-": "P" },
  j: { O: "R-", "O-": "R-" },
  i: { O: "N", "O-": "N", F: "O", "F-": "O", P: "N" },
};

/** The force of a verb group by itself, before its subject is looked at; undefined where it binds nobody. */
export function ownForce(verb: Chunk): Force | undefined {
  if ((verb.perfect && !/^[mwh1237]$/.test(verb.modal ?? "")) || verb.force === "is" || verb.force === "not" || verb.force === undefined)
    return undefined;
  let force = verb.force as Force | undefined;
  if (verb.inner && force) {
    force = INNER[verb.inner]?.[force];
    if (verb.innerNot && force) force = turned(force);
  }
  if (verb.ellipsis && verb.negated && force) force = negatedModal(force);
  if (verb.complementNot && force) force = force === "P" ? "N" : force === "F" ? "O" : force === "N" ? "P" : turned(force);
  return force;
}

/** must not, may not, should not: what "not" after a modal makes of its force. */
function negatedModal(force: Force): Force {
  return force === "P" || force === "O" ? "F" : force === "O-" ? "F-" : force;
}
