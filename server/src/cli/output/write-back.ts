import { readFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { encodeLike } from "./encode";

/**
 * Writes a new text to a file, whole or not at all, in the encoding that the file has.
 * @param before the file's bytes when it was read
 * @returns why it was not written, as the end of a sentence that begins with its path; undefined when it was
 */
export async function writeBack(absolute: string, before: Uint8Array, text: string): Promise<string | undefined> {
  const now = await readFile(absolute).catch(() => undefined);
  if (!now || Buffer.compare(now, before) !== 0)
    return "was changed by someone else in the meantime, so it was left alone. Run the command again.";
  const bytes = encodeLike(before, text);
  if (!bytes)
    return "cannot hold a character of the new text in its encoding, so it was left alone. Save it as UTF-8 and run the command again.";
  try {
    await writeFileAtomic(absolute, Buffer.from(bytes));
    return undefined;
  } catch (error) {
    return `could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  }
}
