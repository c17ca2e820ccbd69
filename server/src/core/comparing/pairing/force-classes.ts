import type { Clause, Force } from "../../reading/clauses/clause";
import { FORBIDDING } from "../../reading/clauses/force";
import { clashOf } from "../acts";
import { isRouted, namesPerformer } from "../routes";

const FORCES: readonly Force[] = ["O", "O-", "F", "F-", "P", "N", "R+", "R-"];
/** What else than its force decides whether a clause can clash with another: bits of its class. */
const EXCEPTING = 1,
  ROUTED = 2,
  PERFORMED = 4;
/** How many classes there are. */
export const CLASSES = FORCES.length * 8;

/** The class of a clause: its force, and whether it has exceptions, names a route or a performer. Below `CLASSES`. */
export function classOf(clause: Clause): number {
  return (
    FORCES.indexOf(clause.force) * 8 +
    (clause.exceptions.length > 0 ? EXCEPTING : 0) +
    (isRouted(clause) ? ROUTED : 0) +
    (namesPerformer(clause) ? PERFORMED : 0)
  );
}

/** The classes with which one can clash: everywhere, or within one document only. */
export interface Rivals {
  readonly anywhere: readonly number[];
  readonly near: readonly number[];
}

const RIVALS = { same: rivalsFor("same"), opposite: rivalsFor("opposite") };

/** With which classes one can clash where the acts of the two are the same, or exclude each other. */
export function rivalsOf(of: number, acts: "same" | "opposite"): Rivals {
  return RIVALS[acts][of]!;
}

function rivalsFor(acts: "same" | "opposite"): Rivals[] {
  const all = Array.from({ length: CLASSES }, (_, one) => one);
  return all.map((one) => ({
    anywhere: all.filter((other) => reach(one, other, acts) === "anywhere"),
    near: all.filter((other) => reach(one, other, acts) === "near"),
  }));
}

/** Whether a clause of one class can clash with one of another: in no case, within one document only, or everywhere. */
export function reachOf(one: number, other: number, acts: "same" | "opposite"): number {
  return REACH[acts][one * CLASSES + other]!;
}

/** What `reachOf` says. */
export const NOWHERE = 0,
  NEAR = 1,
  ANYWHERE = 2;

const REACH = { same: reaches("same"), opposite: reaches("opposite") };

function reaches(acts: "same" | "opposite"): Uint8Array {
  const all = new Uint8Array(CLASSES * CLASSES);
  RIVALS[acts].forEach(({ anywhere, near }, one) => {
    for (const other of anywhere) all[one * CLASSES + other] = ANYWHERE;
    for (const other of near) all[one * CLASSES + other] = NEAR;
  });
  return all;
}

/** How near to each other clauses of two classes must stand if `decide` is to find anything. */
function reach(one: number, other: number, acts: "same" | "opposite"): "anywhere" | "near" | undefined {
  const a = FORCES[one >> 3]!,
    b = FORCES[other >> 3]!,
    clash = clashOf(a, b, acts);
  if (clash === "conflict" || clash === "tension") return "anywhere";
  if (acts === "opposite") return undefined;
  if ((one & other & ROUTED) > 0 && (a === "O" || b === "O")) return "anywhere";
  if (clash && (one & other & PERFORMED) > 0) return "anywhere";
  if (clash) return ((one | other) & EXCEPTING) === 0 ? "near" : undefined;
  return FORBIDDING.has(a) && FORBIDDING.has(b) && ((one ^ other) & EXCEPTING) > 0 ? "near" : undefined;
}
