import { checkDocument, type CheckedDocument } from "../../core/check";
import type { Config } from "../../core/config";
import type { Document } from "../../core/facts";
import { knowledgeWith, type Additions } from "../../core/knowledge/additions";
import type { ModelPolicy } from "../../core/templates/model-policy";
import type { World } from "../../core/world";

/** One document for a worker, with what its world is made from: plain data only. */
export interface WorkerTask {
  readonly document: Document;
  /** Names the settings, so that a worker makes each world once. */
  readonly settings: string;
  readonly asOf: string;
  readonly config: Config;
  readonly models: readonly ModelPolicy[];
  readonly additions: Additions;
}

const worlds = new Map<string, World>();

/** What a worker does with a task. */
export function work({ document, settings, asOf, config, models, additions }: WorkerTask): CheckedDocument {
  const key = `${asOf} ${settings}`;
  const world = worlds.get(key) ?? { asOf, config, models, knowledge: knowledgeWith(additions) };
  worlds.set(key, world);
  return checkDocument(document, world);
}
