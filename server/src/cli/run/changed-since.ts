import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../exit";

const run = promisify(execFile);

/**
 * The files that changed since a commit, branch or tag of git, untracked ones included: absolute real paths.
 * Throws a UsageError where git cannot say.
 */
export async function changedSince(cwd: string, reference: string): Promise<ReadonlySet<string>> {
  if (reference.startsWith("-")) throw new UsageError(`"${reference}" is not a commit, branch or tag.`);
  const git = async (...args: string[]) => {
    const { stdout } = await run("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 }).catch((error: { stderr?: string; code?: string }) => {
      throw new UsageError(
        error.code === "ENOENT" ? "git is not installed, so --changed-since cannot be used." : whyNot(error.stderr ?? "", reference),
      );
    });
    return stdout;
  };
  const top = (await git("rev-parse", "--show-toplevel")).replace(/\r?\n$/, "");
  const changed = await git("diff", "--name-only", "-z", "--no-ext-diff", "--diff-filter=d", reference, "--");
  const untracked = await git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/");
  const names = `${changed}${untracked}`.split("\0").filter((name) => name !== "");
  return new Set(await Promise.all(names.map((name) => realpath(join(top, name)).catch(() => join(top, name)))));
}

/** Why git cannot say what changed, from its own complaint. */
function whyNot(complaint: string, reference: string): string {
  if (/not a git repository/i.test(complaint)) return "This folder is not in a git repository, so --changed-since cannot be used here.";
  if (/unknown revision|bad revision|ambiguous argument/i.test(complaint))
    return `This repository has no commit, branch or tag "${reference}".`;
  const [first = ""] = complaint.trim().split("\n");
  return `git cannot say what changed since "${reference}"${first === "" ? "." : `: ${first.replace(/^(?:fatal|error): /, "").replace(/\.$/, "")}.`}`;
}
