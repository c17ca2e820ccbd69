import { strict as assert } from "node:assert";
import type { Clause, Slot } from "../../../server/src/core/reading/clauses";
import { defaultConfig } from "../../../server/src/core/config";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";

/** Rules of school life: who, the verb with its participle and its form in -ing, what it is done to, and where, when or with what. */
const RULES = [
  ["cyclists", "chain", "chained", "chaining", "bicycles", "to the front railings"],
  ["hirers", "stack", "stacked", "stacking", "the chairs", "against the wall"],
  ["caterers", "label", "labelled", "labelling", "leftovers", "with the date"],
  ["librarians", "laminate", "laminated", "laminating", "posters", "at weekends"],
  ["stewards", "unlock", "unlocked", "unlocking", "the fire doors", "during a concert"],
  ["gardeners", "prune", "pruned", "pruning", "the roses", "in winter"],
  ["musicians", "wear", "worn", "wearing", "hats", "on the stage"],
] as const;

type Force = "duty" | "ban" | "leave" | "exemption" | "advice" | "only";

/** How each force is said plainly. */
const PLAIN: Readonly<Record<Force, string>> = {
  duty: "{Who} must {do}.",
  ban: "{Who} must not {do}.",
  leave: "{Who} may {do}.",
  exemption: "{Who} need not {do}.",
  advice: "{Who} should {do}.",
  only: "Only {who} may {do}.",
};

/** Sentences that say the same rule; {done} is the participle, {short} the act without where, when or with what. */
const FORMS: Readonly<Record<Force, readonly string[]>> = {
  duty: [
    "{Who} are to {do}.",
    "{Who} are required to {do}.",
    "{Who} have a duty to {do}.",
    "{Who} are responsible for {doing}.",
    "{Who} are under an obligation to {do}.",
    "{Who} must, whatever the weather, {do}.",
    "{Who}, without exception, must {do}.",
    "{Who}: must {do}.",
    "It is a rule that {who} must {do}.",
    "It is school policy that {who} {do}.",
    "It is a requirement that {who} {do}.",
    "It is compulsory for {who} to {do}.",
    "It is compulsory that {who} {do}.",
    "It is the job of {who} to {do}.",
    "It falls to {who} to {do}.",
    "It is for {who} to {do}.",
    "It is expected that {who} will {do}.",
    "It is {who} who must {do}.",
    "The rule is that {who} must {do}.",
    "There is a requirement for {who} to {do}.",
    "There is a requirement that {who} {do}.",
    "There is a duty on {who} to {do}.",
    "The school requires {who} to {do}.",
    "The school requires that {who} {do}.",
    "Responsibility for {doing} rests with {who}.",
    "{Doing} is the responsibility of {who}.",
    "{Doing} is compulsory for {who}.",
    "{What} must be {done} by {who} {where}.",
    "{What} are to be {done} {where} by {who}.",
  ],
  ban: [
    "{Who} are not to {do}.",
    "{Who} are never to {do}.",
    "{Who} may not {do}.",
    "{Who} may under no circumstances {do}.",
    "{Who} must on no account {do}.",
    "{Who} have no right to {do}.",
    "{Who} do not have permission to {do}.",
    "{Who} are forbidden to {do}.",
    "{Who} are prohibited from {doing}.",
    "{Doing} by {who} is forbidden.",
    "The {ving} of {what} {where} by {who} is forbidden.",
    "The {ving} of {what} by {who} {where} is not allowed.",
    "There must be no {ving} of {bare} {where} by {who}.",
    "It is forbidden for {who} to {do}.",
    "It is against the rules for {who} to {do}.",
    "It is an offence for {who} to {do}.",
    "It is a rule that {who} must not {do}.",
    "It is a rule that {who} do not {do}.",
    "Under no circumstances may {who} {do}.",
    "Under no circumstances are {who} to {do}.",
    "On no account are {what} to be {done} by {who} {where}.",
    "{What} are not to be {done} {where} by {who}.",
    "No {bare} are to be {done} by {who} {where}.",
    "No {bare} may be {done} {where} by {who}.",
    "The school forbids {who} to {do}.",
    "The school does not allow {who} to {do}.",
  ],
  leave: [
    "{Who} can {do}.",
    "{Who} are allowed to {do}.",
    "{Who} are free to {do}.",
    "{Who} are entitled to {do}.",
    "{Who} have authority to {do}.",
    "{Who} have discretion to {do}.",
    "{Who} have the power to {do}.",
    "It is permissible for {who} to {do}.",
    "It is all right for {who} to {do}.",
    "It is open to {who} to {do}.",
    "Permission is given for {who} to {do}.",
    "We are happy for {who} to {do}.",
    "There is no rule against {who} {doing}.",
    "There is nothing to stop {who} {doing}.",
    "{Doing} by {who} is allowed.",
    "The {ving} of {what} by {who} {where} is acceptable.",
    "{What} may be {done} by {who} {where}.",
    "The school allows {who} to {do}.",
    "{Who} wishing to {short} may do so {where}.",
  ],
  exemption: [
    "{Who} do not have to {do}.",
    "{Who} are not required to {do}.",
    "{Who} are not obliged to {do}.",
    "{Who} are not expected to {do}.",
    "{Who} are under no obligation to {do}.",
    "{Who} are exempt from {doing}.",
    "{Who} are exempt from the requirement to {do}.",
    "{Who} are exempt from having to {do}.",
    "{Who} are excused from {doing}.",
    "{Who} are excused {doing}.",
    "{Who} may choose not to {do}.",
    "{Who} may opt out of {doing}.",
    "There is no need for {who} to {do}.",
    "It is not necessary for {who} to {do}.",
    "It is not compulsory for {who} to {do}.",
    "It is optional for {who} to {do}.",
    "{Doing} is optional for {who}.",
    "There is no requirement for {who} to {do}.",
    "There is no requirement that {who} {do}.",
    "The requirement to {do} does not apply to {who}.",
    "{What} need not be {done} by {who} {where}.",
  ],
  advice: [
    "It is recommended that {who} {do}.",
    "The school recommends that {who} {do}.",
    "We ask that {who} {do}.",
    "{Who} are advised to {do}.",
    "It is advisable for {who} to {do}.",
    "Our advice is that {who} {do}.",
  ],
  only: [
    "{What} may only be {done} by {who} {where}.",
    "{What} may be {done} {where} only by {who}.",
    "{What} may be {done} {where} by {who} only.",
    "{Who} alone may {do}.",
    "It is only {who} who may {do}.",
    "{Who} have sole authority to {do}.",
    "{Who} are the only people who may {do}.",
    "The only people who may {do} are {who}.",
  ],
};

/** What can stand before a rule, with a comma behind it or without one, as what it is behind it. */
const FRONTS = [
  "during wet weeks",
  "on Fridays",
  "after school",
  "before lunch",
  "in the sports hall",
  "outside the chapel",
  "when it rains",
  "if the alarm sounds",
  "when lessons end",
  "while the gates are open",
  "when using the stairs",
  "before leaving the building",
  "during the summer term",
  "in an emergency",
  "on arrival",
];

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const read = (text: string) => readDocument({ path: "a.policy", text: `# Rules\n\n${text}\n` }, world).clauses;

function filled(form: string, [who, base, done, ving, what, where]: (typeof RULES)[number]): string {
  const words: Readonly<Record<string, string>> = {
    who,
    done,
    ving,
    what,
    where,
    bare: what.replace(/^the /, ""),
    short: `${base} ${what}`,
    do: `${base} ${what} ${where}`,
    doing: `${ving} ${what} ${where}`,
  };
  return form.replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
    const small = words[first.toLowerCase() + rest]!;
    return first === first.toLowerCase() ? small : small[0]!.toUpperCase() + small.slice(1);
  });
}

/** Who, what force, which act, on what, and all that is said of where, when, how and in what case. */
function meaning({ force, slots, others, conditions, exceptions, action }: Clause): string {
  const heads = (slot: Slot | undefined) => slot?.terms.map(({ concept, head }) => concept ?? head).join("+");
  const { actor, object, ...rest } = slots,
    around = [...Object.values(rest), ...others].map(heads).sort();
  const cases = [...conditions, ...exceptions.filter(({ kind }) => kind !== "only")].map(({ words }) => words.join(" "));
  return [force === "R+" ? "O-" : force, heads(actor), action.concept ?? action.verb, heads(object), ...around, ...cases].join(" · ");
}

/** Forms that say whom they leave out in another way than the plain one are told by their first clause. */
function first(text: string): string {
  const [clause] = read(text);
  return clause ? meaning(clause) : "not read";
}

describe("one rule in many forms", () => {
  for (const [force, forms] of Object.entries(FORMS))
    describe(force, () => {
      for (const form of forms)
        it(form, () => {
          for (const rule of RULES) assert.equal(first(filled(form, rule)), first(filled(PLAIN[force as Force], rule)), filled(form, rule));
        });
    });

  describe("what stands before it", () => {
    for (const front of FRONTS)
      it(front, () => {
        const Front = front[0]!.toUpperCase() + front.slice(1);
        for (const rule of RULES)
          for (const [before, behind] of [
            ["{who} must {short}.", "{Who} must {short}"],
            ["{what} must not be {done} by {who}.", "{Who} must not {short}"],
          ] as const) {
            const plain = first(`${filled(behind, rule)} ${front}.`);
            assert.equal(first(`${Front} ${filled(before, rule)}`), plain, `${Front} ${filled(before, rule)}`);
            assert.equal(first(`${Front}, ${filled(before, rule)}`), plain, `${Front}, ${filled(before, rule)}`);
          }
      });
  });
});
