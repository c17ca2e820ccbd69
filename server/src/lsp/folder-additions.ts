import type * as z from "zod";
import type { ConfigFile } from "../core/config";
import { parseData } from "../core/json-data";
import { additionSchemas, type Additions } from "../core/knowledge/additions";
import { checkVocabulary } from "../core/knowledge/check-vocabulary";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import { vocabularyAdditionSchema, type VocabularyAddition } from "../core/knowledge/vocabulary-addition";

type Lists = { readonly [K in keyof typeof additionSchemas]: z.infer<(typeof additionSchemas)[K]> };

/**
 * The data that one configuration file names. A file that cannot be used is left out and said.
 * @param read gives a named file's text, undefined where it cannot be read
 */
export async function readFolderAdditions(config: ConfigFile, read: (name: string) => Promise<string | undefined>): Promise<{ readonly additions: Additions; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const data = async <S extends z.ZodType>(name: string, schema: S): Promise<z.infer<S> | undefined> => {
    const text = await read(name), parsed = text === undefined ? undefined : parseData(text), result = parsed && schema.safeParse(parsed.value);
    if (text === undefined) problems.push(`${name} could not be read.`);
    else if (!parsed) problems.push(`${name} is not valid JSON.`);
    else if (!result?.success) problems.push(`${name} does not hold what it should. school-policy check says what is wrong with it.`);
    return result?.success ? result.data : undefined;
  };
  const list = async <K extends keyof Lists>(kind: K): Promise<Lists[K]> => {
    const found: unknown[] = [];
    for (const name of config[kind]) found.push(...(await data<z.ZodType<readonly unknown[]>>(name, additionSchemas[kind]) ?? []));
    return found as unknown as Lists[K];
  };
  const vocabulary: VocabularyAddition[] = [];
  for (const name of config.vocabulary) {
    const words = await data(name, vocabularyAdditionSchema);
    if (!words) continue;
    const wrong = checkVocabulary(words, builtInKnowledge.vocabulary.with(vocabulary), false);
    problems.push(...wrong.map((one) => `${name} does not fit: ${one}`));
    if (wrong.length === 0) vocabulary.push(words);
  }
  return { additions: { register: await list("register"), terms: await list("terms"), requirements: await list("requirements"), vocabulary }, problems };
}
