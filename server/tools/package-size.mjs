// Fails when the extension's package has grown to 2 MB or more.
import { statSync } from "node:fs";

const { size } = statSync("dist/school-policy.vsix");
console.log(`dist/school-policy.vsix: ${(size / 1e6).toFixed(2)} MB`);
if (size >= 2e6) {
  console.error("The package must stay under 2 MB.");
  process.exitCode = 1;
}
