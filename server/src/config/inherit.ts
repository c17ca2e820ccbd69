import type { Config, Level } from "../core/config";
import { RULE_NAMES, type RuleName } from "../core/findings";
import { HEAVIEST_LEVEL, isHeavier } from "../core/severities";
import type { ConfigProblem } from "./problem";
import type { ConfigLayer } from "./read";

/** What several configuration files come to together. */
export interface Inherited {
  readonly rules: Config["rules"];
  readonly asOf?: string;
  readonly school?: Config["school"];
  readonly problems: readonly ConfigProblem[];
}

/**
 * Puts configuration files together, the most general first. A later one may only be stricter: where it would loosen
 * what it inherits, the inherited setting stays and a problem names the line that it goes against.
 */
export function inherit(layers: readonly ConfigLayer[]): Inherited {
  const problems: ConfigProblem[] = [];
  const levels = new Map<RuleName, { level: Level; from: ConfigLayer }>();
  let asOf: { day: string; from: ConfigLayer } | undefined;
  let school: Config["school"];
  layers.forEach((layer, index) => {
    const top = layers[index - 1];
    for (const rule of RULE_NAMES) {
      const level = layer.value.rules[rule];
      if (level === undefined) continue;
      const known = levels.get(rule);
      const least = known?.level ?? HEAVIEST_LEVEL[rule];
      if (top && isHeavier(least, level)) problems.push(layer.problem(["rules", rule], loosened(rule, level, least, known?.from, top)));
      else levels.set(rule, { level, from: layer });
    }
    if (layer.value.asOf !== undefined) {
      if (top && layer.value.asOf !== asOf?.day)
        problems.push(
          layer.problem(
            ["asOf"],
            `A configuration that inherits from another cannot set "asOf": it would hide what is overdue from ${place(asOf?.from ?? top, asOf ? ["asOf"] : undefined)} which it inherits from. Take it out.`,
          ),
        );
      else asOf = { day: layer.value.asOf, from: layer };
    }
    if (top && layer.value.ignore.length > 0)
      problems.push(
        layer.problem(
          ["ignore"],
          `A configuration that inherits from another cannot set "ignore": it would hide policies from ${place(top)}. Set it there, or take it out.`,
        ),
      );
    if (layer.value.school) school = { ...school, ...layer.value.school };
  });
  return { rules: Object.fromEntries([...levels].map(([rule, { level }]) => [rule, level])), asOf: asOf?.day, school, problems };
}

function loosened(rule: RuleName, level: Level, least: Level, from: ConfigLayer | undefined, top: ConfigLayer): string {
  const set = from
    ? `${place(from, ["rules", rule])} sets it to "${least}"`
    : `its own level is "${least}" and ${place(top)} does not lower it`;
  return `"${rule}" cannot be "${level}" here: ${set}. A school may be stricter than its trust, not looser, so the setting is not used.`;
}

function place(layer: ConfigLayer, path?: readonly (string | number)[]): string {
  return path ? `${layer.file}, line ${layer.line(path)},` : layer.file;
}
