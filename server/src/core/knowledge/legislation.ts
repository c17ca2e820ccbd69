import * as z from "zod";

const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A nation of the United Kingdom. */
const nationSchema = z.enum(["England", "Wales", "Scotland", "Northern Ireland"]);

/** One entry of the register: an Act, an instrument, an edition of guidance. The schema runs in tests and in `npm run validate-knowledge`, not at start-up. */
export const registerEntrySchema = z.strictObject({
  id,
  /** The official title; guidance carries its edition in brackets. */
  title: z.string().min(4),
  /** Titles under which it is cited, without a year, where the official title does not give them. */
  names: z.array(z.string().min(4)).optional(),
  /** Titles so ordinary that they count only beside a year, a publisher or quotation marks. */
  weakNames: z.array(z.string().min(4)).optional(),
  /** Abbreviations and short names that are right. */
  shortForms: z.array(z.string().min(2)).optional(),
  /** Words that mean it together with "law" or "legislation" ("copyright"). An empty list: those of its own title mean more than this Act ("employment law"). */
  topics: z.array(z.string().min(4)).optional(),
  kind: z.enum(["act", "si", "eu", "treaty", "guidance", "common-law"]),
  /** Groups annual editions whose names differ. */
  series: z.string().optional(),
  year: z.int().min(1800).max(2100).nullable(),
  number: z.string().nullable(),
  citation: z.string(),
  extent: z.array(nationSchema).min(1),
  /** `amended` and `partly-repealed` are current law; a finding never calls them repealed. */
  status: z.enum(["in-force", "amended", "partly-repealed", "repealed", "superseded", "withdrawn", "never-existed"]),
  statutory: z.boolean().nullable().optional(),
  from: day.nullable(),
  fromBasis: z.enum(["royal-assent", "commencement"]).optional(),
  /** First day on which it no longer stands. */
  until: day.nullable(),
  replacedBy: z.array(id),
  /** Nearly all of it has gone, and what it said stands in `replacedBy`: a note tells whoever cites it. */
  residue: z.literal(true).optional(),
  sections: z
    .array(z.strictObject({ ref: z.string(), status: z.enum(["in-force", "amended", "repealed", "unconfirmed"]), note: z.string() }))
    .optional(),
  /** Real instruments that the register does not describe: other years, amendments. */
  relatedInstruments: z.array(z.string()).optional(),
  /** Slips that schools make, as a help to recognise them. */
  commonMisCitations: z.array(z.string()).optional(),
  note: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
  source: z.string().min(4),
  /** Only where this entry was read on another day than the register. */
  collectedOn: day.optional(),
});

/** The whole register. */
export const legislationSchema = z.strictObject({
  collectedOn: day,
  jurisdiction: z.literal("England"),
  reviewedBy: z.string(),
  entries: z.array(registerEntrySchema).min(1),
});

/** One entry of the register, as loaded. */
export type RegisterEntry = Readonly<z.infer<typeof registerEntrySchema>>;

/** How sure a fact is. */
export type Confidence = RegisterEntry["confidence"];

/** The legislation register. `collectedOn` is the day (YYYY-MM-DD) on which its facts were read. */
export interface Register {
  readonly collectedOn: string;
  readonly entries: readonly RegisterEntry[];
  readonly byId: ReadonlyMap<string, RegisterEntry>;
}
