import { keptByWord } from "../../characters";

/** Irregular forms: base → its other forms. Regular inflection is by rule. */
const IRREGULAR_VERBS =
  "arise arose arisen, bear bore borne, beat beaten, become became, begin began begun, bend bent, bind bound, bite bit bitten, blow blew blown, break broke broken, bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, come came, cost, cut cutting, deal dealt, dig dug digging, do did done does, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden forbidding, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten getting, give gave given, go went gone goes, grow grew grown, hang hung, have had has having, hear heard, hide hid hidden, hit hitting, hold held, hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, learn learnt, leave left, lend lent, let letting, lie lay lain lying, light lit, lose lost, make made, mean meant, meet met, pay paid, prove proven, put putting, quit quitting, read, ride rode ridden, ring rang rung, rise rose risen, run ran running, say said, see saw seen, seek sought, sell sold, send sent, set setting, shake shook shaken, shine shone, shoot shot, show shown, shut shutting, sing sang sung, sink sank sunk, sit sat sitting, sleep slept, speak spoke spoken, spend spent, spill spilt, split splitting, spread, stand stood, steal stole stolen, stick stuck, strike struck, swear swore sworn, sweep swept, swim swam swum swimming, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, tread trod trodden, understand understood, wake woke woken, wear wore worn, win won winning, withdraw withdrew withdrawn, write wrote written, undertake undertook undertaken, oversee oversaw overseen, befriend befriended, tie tied tying, undergo underwent undergone undergoes, withhold withheld, uphold upheld, mislead misled, rewrite rewrote rewritten, overhear overheard, foresee foresaw foreseen, cast, broadcast, upset upsetting, die died dying";
const IRREGULAR_NOUNS =
  "child children, person people, man men, woman women, foot feet, tooth teeth, mouse mice, life lives, knife knives, half halves, wife wives, leaf leaves, shelf shelves, self selves, loaf loaves, datum data, medium media, criterion criteria, curriculum curricula, lady ladies, alumnus alumni";

const verbForms = new Map<string, { base: string; form: "G" | "U" | "V" }>();
for (const row of IRREGULAR_VERBS.split(", ")) {
  const [base = "", ...forms] = row.split(" ");
  for (const form of forms)
    verbForms.set(form, { base, form: form.endsWith("ing") ? "G" : form.endsWith("s") && form !== base ? "V" : "U" });
}
const nounForms = new Map(
  IRREGULAR_NOUNS.split(", ").map((row) => {
    const [base = "", plural = ""] = row.split(" ");
    return [plural, base] as const;
  }),
);

/** The base form of an irregular verb form and what kind of form it is (G -ing, U past, V third person); undefined for others. */
export function irregularVerb(word: string): { readonly base: string; readonly form: "G" | "U" | "V" } | undefined {
  return verbForms.get(word);
}

/** The singular of a noun, by rule; a word that is no plural is returned as it is. */
export function singular(word: string): string {
  return singularOf(word);
}

const singularOf = keptByWord((word) => {
  const irregular = nounForms.get(word);
  if (irregular) return irregular;
  if (word.endsWith("knives")) return `${word.slice(0, -3)}fe`;
  if (!word.endsWith("s") || word.length < 4 || /(?:ss|us|is|news|maths|premises|sports|ics)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zzes|(?:bus|virus|campus|bonus|circus|status|chorus|census|crocus)es)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
});

/** Written form of a phrase's words as they are looked up: lower case, hyphens as spaces, last word singular. */
export function phraseKey(words: string): string {
  const plain = words.replace(/-/g, " "),
    last = plain.lastIndexOf(" ") + 1;
  return plain.slice(0, last) + singular(plain.slice(last));
}

/** Possible bases of a regular verb form, most likely first; empty when the ending is none of a verb's. */
export function verbBases(word: string): readonly { readonly base: string; readonly form: "G" | "U" | "V" }[] {
  const found: { base: string; form: "G" | "U" | "V" }[] = [];
  const stems = (stem: string, form: "G" | "U") => {
    found.push({ base: stem, form }, { base: `${stem}e`, form });
    if (/([bdfgklmnprstv])\1$/.test(stem)) found.push({ base: stem.slice(0, -1), form });
    if (form === "U" && stem.endsWith("i")) found.push({ base: `${stem.slice(0, -1)}y`, form });
  };
  if (word.endsWith("ing") && word.length > 4) stems(word.slice(0, -3), "G");
  else if (word.endsWith("ed") && word.length > 3) stems(word.slice(0, -2), "U");
  else if (word.endsWith("ies") && word.length > 4) found.push({ base: `${word.slice(0, -3)}y`, form: "V" });
  else if (word.endsWith("es") && /(?:ch|sh|ss|x|z|o)es$/.test(word)) found.push({ base: word.slice(0, -2), form: "V" });
  else if (word.endsWith("s") && !word.endsWith("ss")) found.push({ base: word.slice(0, -1), form: "V" });
  return found;
}
