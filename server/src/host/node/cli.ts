import { dirname } from "node:path";
import { main } from "../../cli/main";
import { processEnvironment } from "../../cli/process-environment";

main(process.argv.slice(2), processEnvironment(dirname(__dirname))).then((code) => { process.exitCode = code; });
