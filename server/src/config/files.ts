/** The files in which configurations stand and that they name. Paths are absolute, as the host writes them, and one file has one path. */
export interface ConfigFiles {
  /** A file's text; undefined where there is none or it cannot be read. */
  read(path: string): Promise<string | undefined>;
  exists(path: string): Promise<boolean>;
  /** The files below a folder that a pattern means, in order. */
  match(folder: string, pattern: string): Promise<readonly string[]>;
  /** Whether a folder is the top of a repository, so that no configuration above it counts. */
  isTop(folder: string): Promise<boolean>;
  /** The folder that holds a file or a folder; the topmost folder holds itself. */
  folderOf(path: string): string;
  isAbsolute(name: string): boolean;
  /** The path that a name means in a folder. */
  resolve(folder: string, name: string): string;
  /** A path as seen from a folder, parted by slashes; undefined for what is not below it. */
  below(folder: string, path: string): string | undefined;
  /** A short text that is another one whenever the given one is. */
  digest(text: string): string;
}
