/** Forms that no rule explains. */
const IRREGULAR: Readonly<Record<string, string>> = {
  children: "child",
  people: "person",
  told: "tell",
  spoke: "speak",
  spoken: "speak",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  sent: "send",
  sought: "seek",
  made: "make",
  got: "get",
  held: "hold",
  kept: "keep",
  known: "know",
  knew: "know",
  wrote: "write",
  written: "write",
  brought: "bring",
  found: "find",
  went: "go",
  gone: "go",
  saw: "see",
  seen: "see",
  rang: "ring",
  dealt: "deal",
  met: "meet",
  had: "have",
  has: "have",
  was: "be",
  were: "be",
  is: "be",
  are: "be",
  been: "be",
  taught: "teach",
  lost: "lose",
  shown: "show",
  put: "put",
  led: "lead",
  left: "leave",
  chosen: "choose",
  worn: "wear",
  broken: "break",
  withheld: "withhold",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  said: "say",
};

/**
 * The base forms that a word can be an inflection of, itself first: plurals, third persons, past and -ing forms, possessives; each once.
 * It guesses freely; the caller keeps what its vocabulary knows.
 * @param word in lower case
 */
export function baseForms(word: string): readonly string[] {
  const plain = word.replace(/'s?$|s'$/, (end) => (end === "s'" ? "s" : ""));
  const forms = [plain];
  const irregular = IRREGULAR[plain];
  if (irregular) forms.push(irregular);
  if (plain.endsWith("ies") && plain.length > 4) forms.push(`${plain.slice(0, -3)}y`);
  if (plain.endsWith("es")) forms.push(plain.slice(0, -2));
  if (plain.endsWith("s") && !plain.endsWith("ss")) forms.push(plain.slice(0, -1));
  if (plain.endsWith("ied")) forms.push(`${plain.slice(0, -3)}y`);
  for (const ending of ["ed", "ing"]) {
    if (!plain.endsWith(ending) || plain.length < ending.length + 3) continue;
    const stem = plain.slice(0, -ending.length);
    forms.push(stem, `${stem}e`);
    if (stem[stem.length - 1] === stem[stem.length - 2]) forms.push(stem.slice(0, -1));
  }
  return [...new Set(forms)];
}
