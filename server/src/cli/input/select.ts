import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { didYouMean } from "../../core/did-you-mean";
import { byText } from "../../core/order";
import { GitIgnore } from "./git-ignore";

/** A file to read. `path` names it in the report: as the user gave it, with forward slashes. */
export interface SelectedFile {
  readonly path: string;
  readonly absolute: string;
  /** The user named it (or a pattern that matches it): it is checked whatever it looks like. */
  readonly named: boolean;
}

/** Something that was asked for and cannot be checked, in one sentence that follows the path. */
export interface Unchecked {
  readonly path: string;
  readonly reason: string;
}

/** What the paths on the command line come to. */
export interface Selection {
  /** Sorted by path, each real file once. */
  readonly files: readonly SelectedFile[];
  readonly unchecked: readonly Unchecked[];
  /** How many files in folders git ignores. */
  readonly gitIgnored: number;
  /** How many READMEs were passed over. */
  readonly readmes: number;
}

const NEVER = ["**/node_modules/**"];

/**
 * Finds the files that the paths mean. A folder means its `.policy`, `.md` and `.txt` files at any depth, without READMEs,
 * node_modules, dot folders and what git ignores; whether an `.md` or `.txt` looks like a policy is for the reader to say.
 * A pattern (`policies/*.md`) means the files it matches. Links are followed; a folder that links to itself ends.
 */
export async function selectFiles(cwd: string, paths: readonly string[]): Promise<Selection> {
  const files: SelectedFile[] = [],
    unchecked: Unchecked[] = [];
  const gitIgnored = new Set<string>(),
    readmes = new Set<string>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch((error: NodeJS.ErrnoException) => error);
    if (!(info instanceof Error)) {
      if (info.isDirectory()) await addFolder(path, absolute);
      else if (info.isFile()) files.push({ path: slashes(path), absolute, named: true });
      else unchecked.push({ path, reason: "is neither a file nor a folder." });
    } else if (info.code === "ENOENT" && isDynamicPattern(path)) await addPattern(path);
    else
      unchecked.push({ path, reason: info.code === "ENOENT" || info.code === "ENOTDIR" ? await notThere(absolute) : readingProblem(info) });
  }
  return { files: await eachOnce(files), unchecked, gitIgnored: gitIgnored.size, readmes: readmes.size };

  async function addFolder(path: string, absolute: string): Promise<void> {
    const ignore = new GitIgnore(absolute);
    const prefix = slashes(path)
      .replace(/^\.\/?$|^\.\//, "")
      .replace(/\/$/, "");
    for (const name of await glob("**/*.{policy,md,txt}", {
      cwd: absolute,
      ignore: NEVER,
      caseSensitiveMatch: false,
      expandDirectories: false,
    })) {
      const file = join(absolute, name);
      if (/^readme\./i.test(basename(name))) readmes.add(await real(file));
      else if (ignore.ignores(file)) gitIgnored.add(await real(file));
      else files.push({ path: prefix === "" ? slashes(name) : `${prefix}/${slashes(name)}`, absolute: file, named: false });
    }
  }

  async function addPattern(pattern: string): Promise<void> {
    const ignore = new GitIgnore(cwd);
    const found = await glob(slashes(pattern), { cwd, ignore: NEVER, expandDirectories: false });
    const before = files.length;
    for (const name of found) {
      const file = resolve(cwd, name);
      if (ignore.ignores(file)) gitIgnored.add(await real(file));
      else files.push({ path: slashes(name), absolute: file, named: true });
    }
    if (files.length === before) unchecked.push({ path: pattern, reason: "matches no file." });
  }
}

/** Why a file or folder could not be read, as the end of a sentence that begins with its path. */
export function readingProblem(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "EACCES":
    case "EPERM":
      return "could not be read: you do not have permission to open it.";
    case "ELOOP":
      return "could not be read: it is a link that leads back to itself.";
    case "EISDIR":
      return "is a folder where a file was expected.";
    case "ENOENT":
      return "does not exist.";
    case "EMFILE":
      return "could not be read: too many files are open on this computer.";
    default:
      return `could not be read (${error.code ?? error.message}).`;
  }
}

function slashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

async function notThere(absolute: string): Promise<string> {
  const names = await readdir(dirname(absolute)).catch((): string[] => []),
    name = basename(absolute);
  return names.includes(name) ? "is a link to a file that does not exist." : `does not exist.${didYouMean(name, names)}`;
}

function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** Sorted by code units, so that no locale changes the order; of several paths to one file the plainest stays. */
async function eachOnce(files: readonly SelectedFile[]): Promise<SelectedFile[]> {
  const byReal = new Map<string, SelectedFile>();
  const order = (a: SelectedFile, b: SelectedFile) => byText(a.path, b.path);
  for (const file of [...files].sort(order)) {
    const target = await real(file.absolute);
    const known = byReal.get(target);
    if (!known) byReal.set(target, file);
    else byReal.set(target, { ...(target === file.absolute ? file : known), named: file.named || known.named });
  }
  return [...byReal.values()].sort(order);
}
