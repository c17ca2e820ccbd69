import fs from "node:fs";

/** Prints what the suite wrote, ends with "N passed, N failed", and gives the exit code: 1 too when no test ran. */
export function printResults(report, code) {
  const results = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, "utf8")) : [];
  for (const { title, state, ms, error } of results)
    console.log(
      `${{ passed: "ok", pending: "skipped", failed: "FAILED" }[state]} ${title}${ms === undefined ? "" : ` (${ms} ms)`}${error ? `\n${error}` : ""}`,
    );
  const count = (state) => results.filter((result) => result.state === state).length;
  console.log(`${count("passed")} passed, ${count("failed")} failed`);
  return code !== 0 || count("failed") > 0 || count("passed") === 0 ? 1 : 0;
}
