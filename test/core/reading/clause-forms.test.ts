import { strict as assert } from "node:assert";
import { readDocument } from "../../../server/src/core/read";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { defaultConfig } from "../../../server/src/core/config";

const world = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };
const read = (text: string) => readDocument({ path: "a.policy", text: `${text}\n` }, world).clauses;
/** "F pupils enter": force, who and act of each clause. */
const said = (text: string) =>
  read(text).map(
    ({ force, slots, action }) => `${force} ${slots.actor?.terms.map(({ text: one }) => one).join("+") ?? "-"} ${action.verb}`,
  );

describe("forms of duty, ban and leave", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["It is the responsibility of parents to inform the school.", ["O parents inform"]],
    ["It is essential that staff lock the door.", ["O staff lock"]],
    ["It is not necessary for visitors to sign in.", ["N visitors sign in"]],
    ["It is important that parents do not park here.", ["F- parents park"]],
    ["There is no requirement for staff to attend.", ["N staff attend"]],
    ["There is an expectation that pupils will attend.", ["O pupils attend"]],
    ["There must be no contact with pupils.", ["F - contact"]],
    ["There is no smoking on the site.", ["F - smoke"]],
    ["No dogs on the field.", ["F - any"]],
    ["No smoking.", ["F - smoke"]],
    ["There is no place for phones in lessons.", ["F - any"]],
    ["Access to the roof is restricted to site staff.", ["P site staff use", "F - use"]],
    ["The car park is reserved for staff.", ["P staff any", "F - any"]],
    ["This entrance is for visitors only.", ["P visitors any", "F - any"]],
    ["Entry is by appointment only.", ["F - enter"]],
    ["The staff room is out of bounds to pupils.", ["F pupils any"]],
    ["Parents have no access to the staff room.", ["F parents any"]],
    ["Staff have no right to search a pupil.", ["F staff search"]],
    ["The headteacher has the power to exclude a pupil.", ["P the headteacher exclude"]],
    ["Pupils never leave the site.", ["F pupils leave site"]],
    ["We never leave children unsupervised.", ["F we leave unsupervised"]],
    ["We do not let pupils use phones.", ["F pupils use"]],
    ["Pupils must keep off the grass.", ["F pupils enter"]],
    ["Staff may neither give nor receive gifts.", ["F staff give", "F staff receive"]],
    ["Nobody but the caretaker may enter the boiler room.", ["F anybody enter"]],
    ["Visitors may not enter the kitchen, nor may pupils.", ["F visitors enter", "F pupils enter"]],
    ["Pupils may not use the lift, but staff may.", ["F pupils use", "P staff use"]],
    ["All pupils must have left the site by 4 pm.", ["O all pupils leave site"]],
    ["Staff who drive pupils must hold a licence.", ["O staff hold"]],
    ["Should an accident occur, staff must complete a form.", ["O staff complete"]],
    ["Nothing other than water may be drunk in class.", ["F - drink"]],
    ["Staff should avoid using their own cars.", ["F- staff use"]],
    ["Nobody has to attend the meeting.", ["N anybody attend"]],
    ["Take nothing with you.", ["F - take"]],
    ["Governors visiting the school do not have to sign in.", ["N governors sign in"]],
    ["Before leaving the building, staff must close all windows.", ["O staff close"]],
    ["Each teacher will be given a key.", ["O - give"]],
    ["Gates must remain locked.", ["O - lock"]],
    ["Phones must stay in bags.", ["O - keep"]],
    ["We have no objection to pupils wearing earphones.", ["P pupils wear"]],
    ["Staff must tell pupils that phones are not allowed.", ["O staff tell"]],
    ["Applicants must not be asked about their health.", ["F - ask"]],
    ["Staff should keep their numbers private and not use their own phones.", ["O- staff keep private", "F- staff use"]],
    ["Staff must ensure doors are locked.", ["O staff lock"]],
    ["Neither should equipment containing images be brought in.", ["F- - bring in"]],
    ["Only medicines from a doctor will be given.", ["O - give medicine", "F - give medicine"]],
    ["Children can abuse other children.", []],
    ["Libel Act 1843", []],
    ["Parents have been told.", []],
    ["Visitors must have permission to enter the kitchen.", ["F visitors enter"]],
    ["Consent must be obtained before a pupil is photographed.", ["O - obtain consent", "F - photograph"]],
    ["Staff have 48 hours in which to record a concern.", ["O staff record"]],
    ["Registers close at 9.30 a.m.", ["O - close"]],
    ["On leaving the building everyone goes to the playground.", ["O everyone go to"]],
    ["Following consideration by the panel an application will be approved.", ["O - approve"]],
    ["Images can be assumed to be acceptable.", []],
    ["Sites must be kept tidy The manager must check them.", ["O - keep tidy", "O The manager check"]],
    ["Does the school share its plans?", []],
    ["Our aim is that pupils must enjoy school.", []],
    ["Following the advice should reduce the risk.", []],
    ["It is up to the school to decide.", ["O the school decide"]],
    ["Paternity leave can start on any day.", []],
    ["The cook carries out daily checks.", ["O the cook carry out"]],
    ["Staff must protect information they have access to during their work.", ["O staff protect"]],
    ["Parents are asked to note that cars must not be parked here.", ["F - park"]],
    ["Kindly refrain from smoking.", ["F - smoke"]],
    ["Phones must be kept in bags and not be used in lessons.", ["O - keep in bag", "F - use"]],
    ["Pictures should stay in class or be deleted.", ["O- - keep", "O- - delete"]],
    ["To protect themselves staff should lock the door.", ["O- staff lock"]],
    ["Guidance states that staff should report concerns.", ["O- staff report"]],
    ["Staff must make any such contact known to the headteacher.", ["O staff make known"]],
    ["Copying, sharing and selling keys is prohibited.", ["F - copy", "F - share", "F - sell"]],
    ["Check with a teacher before publishing pictures that may cause harm.", ["O - check"]],
    ["Staff must ensure that when they write to parents, that they use school email.", ["O staff use"]],
    ["Consent for photographs has been requested.", []],
    ["If a teacher takes a picture, they must delete it.", ["O a teacher delete"]],
    ["If pupils tell staff of abuse or are exposed to it, the police must be informed.", ["O - inform"]],
    ["The school should request comments to be removed.", ["O- the school request"]],
  ];
  for (const [text, want] of forms) it(`reads "${text}"`, () => assert.deepEqual(said(text), want));

  it("takes a case that is put by inversion as a condition", () =>
    assert.equal(read("Should an accident occur, staff must complete a form.")[0]?.conditions[0]?.text, "should an accident occur"));
  const things: readonly (readonly [string, readonly string[]])[] = [
    ["Any information staff receive in their work must not be shared.", ["any information"]],
    ["Data you hold about pupils must be kept secret.", ["data"]],
    ["Selling or copying school keys is prohibited.", ["school keys", "school keys"]],
    ["Phones must be switched off and must be kept in bags.", ["phones", "phones"]],
    ["Do not publish confidential or commercially sensitive material.", ["confidential or commercially sensitive material"]],
    [
      "The audience, for example whether pupils, staff or parents will be able to comment, must be discussed with the headteacher.",
      ["the audience"],
    ],
    ["Staff must record unacceptable language.", ["unacceptable language"]],
  ];
  for (const [text, want] of things)
    it(`knows what is done to what in "${text}"`, () =>
      assert.deepEqual(
        read(text).map(({ slots }) => slots.object?.terms.map((term) => term.text).join("+")),
        want,
      ));
  it("reads a list of adjectives as one thing", () =>
    assert.equal(read("Staff must not make rude, threatening or unkind comments.").length, 1));
  it("makes a ban of what needs consent, which lifts it", () =>
    assert.deepEqual(
      read("Visitors must have permission to enter the kitchen.")[0]?.exceptions.map(({ kind, text }) => `${kind} ${text}`),
      ["permission permission"],
    ));
  it("takes what must come first as an exception: without signing out", () =>
    assert.equal(read("Pupils must not leave without signing out.")[0]?.exceptions[0]?.text, "without signing out"));
  it("reads from what age a rule holds", () =>
    assert.deepEqual(read("Pupils aged 14 and over may go off alone.")[0]?.slots.actor?.terms[0]?.range, { min: 14, unit: "year" }));
  it("knows who is given something from what is given", () =>
    assert.equal(read("Each teacher will be given a key.")[0]?.slots.counterpart?.terms[0]?.text, "each teacher"));
  it("keeps whose phones they are after on", () =>
    assert.equal(read("Staff must not photograph pupils on their own phones.")[0]?.slots.instrument?.terms[0]?.owner, "personal"));
});
