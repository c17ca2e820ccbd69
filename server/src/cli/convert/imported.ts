/** A document turned into a policy's text, and what could not be taken over as it was; each in a sentence. */
export interface Imported {
  readonly text: string;
  readonly notes: readonly string[];
}
