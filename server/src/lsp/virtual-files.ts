import ignore from "ignore";
import type { ConfigFiles } from "../config/files";
import type { Files } from "./host";

/**
 * The path of a file of a folder that need not be on a disk: its address, written in one way only. Undefined for an address
 * that stands in no folder, such as an untitled document's.
 */
export function virtualPath(uri: string): string | undefined {
  const [root] = /^[a-z][\w+.-]*:\/\/[^/]*(?=\/)/i.exec(uri) ?? [];
  return (
    root &&
    root +
      uri
        .slice(root.length)
        .split("/")
        .map((part) => encodeURIComponent(decoded(part)))
        .join("/")
  );
}

/** Configurations in such folders, by `virtualPath`. Every file is read once. */
export function virtualConfigFiles(files: () => Files | undefined): ConfigFiles {
  const known = new Map<string, Promise<string | undefined>>(),
    digests = new Map<string, string>();
  const read = (path: string): Promise<string | undefined> => {
    let text = known.get(path);
    if (!text) known.set(path, (text = Promise.resolve(files()?.read(path))));
    return text;
  };
  return {
    read,
    exists: async (path) => (await read(path)) !== undefined,
    async match(folder, pattern) {
      const up = /^(?:\.{1,2}\/)*/.exec(pattern)![0],
        from = resolved(folder, up),
        wanted = ignore().add(`/${pattern.slice(up.length)}`);
      const found = ((await files()?.list(from, true)) ?? []).flatMap((uri) => virtualPath(uri) ?? []);
      return found
        .filter((path) => {
          const inside = below(from, path);
          return inside !== undefined && path.endsWith(".policy") && wanted.ignores(inside);
        })
        .sort();
    },
    isTop: () => Promise.resolve(false),
    folderOf,
    isAbsolute: (name) => name.startsWith("/"),
    resolve: resolved,
    below,
    digest(text) {
      let digest = digests.get(text);
      if (digest === undefined) digests.set(text, (digest = `virtual ${digests.size}`));
      return digest;
    },
  };
}

function rootOf(path: string): string {
  return path.slice(0, path.indexOf("/", path.indexOf("://") + 3));
}

function folderOf(path: string): string {
  const root = rootOf(path),
    end = path.lastIndexOf("/");
  return end > root.length ? path.slice(0, end) : `${root}/`;
}

function resolved(folder: string, name: string): string {
  const root = rootOf(folder),
    parts = name.startsWith("/")
      ? []
      : folder
          .slice(root.length)
          .split("/")
          .filter((part) => part !== "");
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(encodeURIComponent(part));
  }
  return `${root}/${parts.join("/")}`;
}

function below(folder: string, path: string): string | undefined {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(start) && path !== start ? path.slice(start.length).split("/").map(decoded).join("/") : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
