import { readFile, stat } from "node:fs/promises";
import { decode, LARGEST_FILE, type Decoded } from "./decode";
import { looksLikePolicy } from "./looks-like-policy";
import { readingProblem, type SelectedFile } from "./select";

/** What became of one selected file. `passedOver`: found in a folder, and does not look like a policy. */
type FileReading =
  | { readonly file: SelectedFile; readonly text: string; readonly note?: string }
  | { readonly file: SelectedFile; readonly problem: string }
  | { readonly file: SelectedFile; readonly passedOver: true };

/** Reads one file: its text, why it has none, or that it was passed over. */
export async function readOne(file: SelectedFile): Promise<FileReading> {
  const decoded = await decodeFile(file.absolute);
  const choosy = !file.named && !/\.policy$/i.test(file.path);
  if ("problem" in decoded) return choosy ? { file, passedOver: true } : { file, problem: decoded.problem };
  if (choosy && !looksLikePolicy(decoded.text)) return { file, passedOver: true };
  return { file, text: decoded.text, note: decoded.note };
}

/** Reads and decodes a file by its absolute path. */
export async function decodeFile(absolute: string): Promise<Decoded> {
  try {
    const { size } = await stat(absolute);
    if (size > LARGEST_FILE)
      return { problem: `has ${Math.ceil(size / 1024 / 1024)} MB. No policy is so large (the limit is ${LARGEST_FILE / 1024 / 1024} MB).` };
    return decode(await readFile(absolute));
  } catch (error) {
    return { problem: readingProblem(error as NodeJS.ErrnoException) };
  }
}
