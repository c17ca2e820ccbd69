/**
 * Makes a generated Peggy parser lean. As Peggy writes it, every call of `parse` builds all its functions, patterns and
 * messages anew, which costs more than reading a short line; and every single character is tested by a regular expression.
 * Here the parser is built once, its state is set back at each call, character classes become tables, and it keeps no account of
 * what else could have stood at a place: the grammars take any text, so nobody would read it. The characters of a run such as
 * `[a-z]+` are not collected one by one: no rule uses them but as text (`$[a-z]+`).
 * A parser made so must not be called from its own actions.
 * @param {string} code what `peggy.generate` gives with `output: "source", format: "commonjs"`
 * @param {string} grammar its source
 * @returns {string} the same parser, lean; throws where the code is not as Peggy 5 writes it, or where a rule names a run of characters
 */
export function leanParser(code, grammar) {
  const named = /\b\w+:\[(?:[^\]\\]|\\.)+\][*+]/.exec(grammar);
  if (named) throw new Error(`Write "${named[0].replace(":", ":$")}" in the grammar: the characters of a run are only read as text.`);
  const swap = (text, from, to) => {
    if (!text.includes(from)) throw new Error(`The generated parser has no "${from.split("\n")[0]}": does leanParser fit this version of Peggy?`);
    return text.replace(from, () => to);
  };
  const startRule = /\n {2}if \(options\.startRule\) \{\n[^]*?\n {2}\}\n/.exec(code)?.[0] ?? "";
  let lean = swap(code, startRule, "");
  lean = swap(lean, "function peg$parse(input, options) {\n  options = options !== undefined ? options : {};\n", `${CHARACTER_CLASS}\nconst peg$parse = (() => {\n  let input = "", options = {};\n`);
  const first = /let peg\$startRuleFunction = (\w[\w$]*);/.exec(lean)?.[1];
  lean = swap(lean, "\n  peg$result = peg$startRuleFunction();\n", `
  return function parse(text, given) {
  input = text;
  options = given ?? {};
  peg$currPos = peg$savedPos = peg$maxFailPos = 0;
  peg$maxFailExpected = [];
  peg$silentFails = 1;
  peg$startRuleFunction = ${first};
${startRule}
  peg$result = peg$startRuleFunction();
`);
  lean = swap(lean, "  } else {\n    peg$throw();\n  }\n}\n\nmodule.exports", "  } else {\n    peg$throw();\n  }\n  };\n})();\n\nmodule.exports");
  lean = lean.replace(/^ *(s\d+)\.push\((s\d+)\);\n(?= *\2 = input\.charAt\(peg\$currPos\);\n *if \(peg\$r\d+\.test\(\2\)\) \{\n)/gm, "");
  return lean.replace(/^( {2}const peg\$r\d+ = )(\/.+\/[a-z]*);$/gm, "$1peg$$class($2);");
}

/** A character class as a table of the codes below 128; for the rest the pattern is asked. */
const CHARACTER_CLASS = `
function peg$class(pattern) {
  const table = Uint8Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)) ? 1 : 0);
  return { test(char) { const code = char.charCodeAt(0); return code < 128 ? table[code] === 1 : code >= 128 && pattern.test(char); } };
}
`;
