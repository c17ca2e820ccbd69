import { findNodeAtLocation, parse, parseTree, type Node, type ParseError } from "jsonc-parser";
import { configFileSchema, type ConfigFile } from "../core/config";
import { explainIssue, explainSyntax } from "./explain";
import type { ConfigFiles } from "./files";
import type { ConfigProblem } from "./problem";

/** The name of the configuration file. */
export const CONFIG_NAME = "school-policy.config.json";

/** A configuration file that was read and is valid by itself. */
export interface ConfigLayer {
  /** Absolute path. */
  readonly file: string;
  readonly folder: string;
  readonly value: ConfigFile;
  /** Makes a problem that points at a setting, such as ["rules", "outdated-term"]. */
  problem(path: readonly (string | number)[], message: string, fatal?: boolean): ConfigProblem;
  /** The line on which a setting stands, from 1. */
  line(path: readonly (string | number)[]): number;
}

/** The nearest configuration file in a folder or above it, or undefined. Stops at the top of the repository. */
export async function nearestConfigFile(folder: string, files: ConfigFiles): Promise<string | undefined> {
  for (let at = folder; ; at = files.folderOf(at)) {
    const file = files.resolve(at, CONFIG_NAME);
    if (await files.exists(file)) return file;
    if ((await files.isTop(at)) || files.folderOf(at) === at) return undefined;
  }
}

/** Reads one configuration file: JSON with comments, checked against the schema. Never throws. */
export async function readConfigFile(file: string, files: ConfigFiles): Promise<ConfigLayer | readonly ConfigProblem[]> {
  const text = (await files.read(file))?.replace(/^\uFEFF/, "");
  if (text === undefined)
    return [
      {
        file,
        start: 0,
        end: 0,
        line: 1,
        message: (await files.exists(file)) ? "This configuration file could not be read." : "This configuration file does not exist.",
        fatal: true,
      },
    ];
  const errors: ParseError[] = [],
    value: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error)
    return [
      {
        file,
        start: error.offset,
        end: error.offset + error.length,
        line: lineOf(text, error.offset),
        message: explainSyntax(error.error),
        fatal: true,
      },
    ];
  const placeOf = placesIn(text);
  const problem = (path: Path, message: string, fatal = false, key = false): ConfigProblem => {
    const place = placeOf(path, key);
    return { file, ...place, line: lineOf(text, place.start), message, fatal };
  };
  const result = configFileSchema.safeParse(value ?? {}, { reportInput: true });
  if (!result.success)
    return result.error.issues.flatMap((issue) => explainIssue(issue).map(({ path, message, key }) => problem(path, message, true, key)));
  return {
    file,
    folder: files.folderOf(file),
    value: result.data,
    problem: (path, message, fatal) => problem(path, message, fatal),
    line: (path) => lineOf(text, placeOf(path).start),
  };
}

/** The way to a setting, such as ["rules", "outdated-term"]. */
type Path = readonly (string | number)[];

/**
 * Where settings stand in a configuration's text: the place of a setting's value, or of its name where `key` says so; that of what
 * holds it where it is not there.
 */
function placesIn(text: string): (path: Path, key?: boolean) => { start: number; end: number } {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return (path, key = false) => {
    for (let length = path.length; length >= 0; length--) {
      const found: Node | undefined = tree && findNodeAtLocation(tree, path.slice(0, length));
      const node = key && found?.parent?.type === "property" ? found.parent.children![0]! : found;
      if (node) return { start: node.offset, end: node.offset + node.length };
    }
    return { start: 0, end: 0 };
  };
}

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
