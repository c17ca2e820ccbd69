import { checkDocument, type CheckedDocument } from "../../core/check";
import type { Document } from "../../core/facts";
import type { FileSettings } from "../../config/settings";
import type { World } from "../../core/world";

/** Checks documents one by one, here or elsewhere. */
export interface Checker {
  /** How many documents are worth having under way at once. */
  readonly width: number;
  check(document: Document, world: World, settings: Pick<FileSettings, "digest" | "additions">): Promise<CheckedDocument>;
  /** Ends what was started. */
  close(): Promise<void>;
}

/** Checks in this process. */
export const inProcessChecker: Checker = {
  width: 1,
  check: async (document, world) => checkDocument(document, world),
  close: async () => undefined,
};
