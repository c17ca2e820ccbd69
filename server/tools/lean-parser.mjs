/**
 * Makes a generated Peggy parser lean. As Peggy writes it, every call of `parse` builds all its functions, patterns and
 * messages anew, which costs more than reading a short line; and every single character is tested by a regular expression.
 * Here the parser is built once, its state is set back at each call, character classes become tables, and it keeps no account of
 * what else could have stood at a place: the grammars take any text, so nobody would read it. The characters of a run such as
 * `[a-z]+` are not collected one by one: no rule uses them but as text (`$[a-z]+`). No character is asked for past the text's end, and no
 * string is cut out to be compared: V8 compiles a function anew for each place in it that once looked past the end.
 * A parser made so must not be called from its own actions.
 * @param {string} code what `peggy.generate` gives with `output: "source", format: "commonjs"`
 * @param {string} grammar its source
 * @returns {string} the same parser, lean; throws where the code is not as Peggy 5 writes it, or where a rule names a run of characters
 */
export function leanParser(code, grammar) {
  const named = /\b\w+:\[(?:[^\]\\]|\\.)+\][*+]/.exec(grammar);
  if (named) throw new Error(`Write "${named[0].replace(":", ":$")}" in the grammar: the characters of a run are only read as text.`);
  const swap = (text, from, to) => {
    if (!text.includes(from))
      throw new Error(`The generated parser has no "${from.split("\n")[0]}": does leanParser fit this version of Peggy?`);
    return text.replace(from, () => to);
  };
  const startRule = /\n {2}if \(options\.startRule\) \{\n[^]*?\n {2}\}\n/.exec(code)?.[0] ?? "";
  let lean = swap(code, startRule, "");
  lean = swap(
    lean,
    "function peg$parse(input, options) {\n  options = options !== undefined ? options : {};\n",
    `${CHARACTER_CLASS}\nconst peg$parse = (() => {\n  let input = "", options = {};\n`,
  );
  const first = /let peg\$startRuleFunction = (\w[\w$]*);/.exec(lean)?.[1];
  lean = swap(
    lean,
    "\n  peg$result = peg$startRuleFunction();\n",
    `
  return function parse(text, given) {
  input = text;
  options = given ?? {};
  peg$currPos = peg$savedPos = peg$maxFailPos = 0;
  peg$maxFailExpected = [];
  peg$silentFails = 1;
  peg$startRuleFunction = ${first};
${startRule}
  peg$result = peg$startRuleFunction();
`,
  );
  lean = swap(
    lean,
    "  } else {\n    peg$throw();\n  }\n}\n\nmodule.exports",
    "  } else {\n    peg$throw();\n  }\n  };\n})();\n\nmodule.exports",
  );
  lean = lean.replace(/^ *(s\d+)\.push\((s\d+)\);\n(?= *\2 = input\.charAt\(peg\$currPos\);\n *if \(peg\$r\d+\.test\(\2\)\) \{\n)/gm, "");
  lean = lean.replace(/^( {2}const peg\$r\d+ = )(\/.+\/[a-z]*);$/gm, "$1peg$$class($2);");
  lean = lean.replace(
    /^( *(s\d+) = )input\.charAt\(peg\$currPos\);\n( *)if \((peg\$r\d+)\.test\(\2\)\) \{$/gm,
    '$1peg$$in($4);\n$3if ($2 !== "") {',
  );
  lean = lean.replace(
    /^( *(s\d+) = )input\.substr\(peg\$currPos, \d+\);\n( *)if \(\2\.toLowerCase\(\) === (peg\$c\d+)\) \{$/gm,
    '$1peg$$word($4);\n$3if ($2 !== "") {',
  );
  lean = lean.replace(/\binput\.substr\(peg\$currPos, \d+\) === (peg\$c\d+)/g, "input.startsWith($1, peg$$currPos)");
  lean = lean.replaceAll("input.charCodeAt(peg$currPos)", "peg$code()");
  const left = /\.test\(s\d+\)|input\.substr\(peg\$currPos.*/.exec(lean)?.[0];
  if (left) throw new Error(`The generated parser still has "${left}": does leanParser fit this version of Peggy?`);
  return swap(lean, '  let input = "", options = {};\n', `  let input = "", options = {};\n${READING}`);
}

/** A character class as a table of the codes below 128; for the rest the pattern is asked. */
const CHARACTER_CLASS = `
function peg$class(pattern) {
  return { table: Uint8Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)) ? 1 : 0), pattern };
}
`;

/** What stands at the current place: its code (-1 at the end); the character where a class has it, or the text where it is a word but for its case, else "". */
const READING = `
  function peg$code() { return peg$currPos < input.length ? input.charCodeAt(peg$currPos) : -1; }
  function peg$in(set) {
    if (peg$currPos >= input.length) return "";
    const code = input.charCodeAt(peg$currPos);
    return (code < 128 ? set.table[code] === 1 : set.pattern.test(input.charAt(peg$currPos))) ? input.charAt(peg$currPos) : "";
  }
  function peg$word(lower) {
    if (peg$currPos >= input.length) return "";
    const code = input.charCodeAt(peg$currPos);
    const first = lower.charCodeAt(0);
    if (code < 128 && code !== first && (code | 32) !== first) return "";
    const found = input.substr(peg$currPos, lower.length);
    return found.toLowerCase() === lower ? found : "";
  }
`;
