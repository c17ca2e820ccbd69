import type { FormatWriter } from "./format";

/** The report as JSON, as CONTRACTS describes it, one policy after the other. */
export const json = (): FormatWriter => {
  let first = true;
  return {
    begin: (head) =>
      `{\n${Object.entries(head)
        .map(([key, value]) => `  ${JSON.stringify(key)}: ${indented(value, "  ")},\n`)
        .join("")}  "policies": [`,
    policy(policy) {
      const text = `${first ? "" : ","}\n    ${indented(policy, "    ")}`;
      first = false;
      return text;
    },
    end: (summary, unchecked) =>
      `${first ? "" : "\n  "}],\n  "summary": ${indented(summary, "  ")}${unchecked.length > 0 ? `,\n  "unchecked": ${indented(unchecked, "  ")}` : ""}\n}\n`,
  };
};

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${indent}`);
}
