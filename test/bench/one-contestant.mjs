// A process for one contestant of `npm run bench`, so that nobody pays for what another one leaves behind. It is sent a list of schools, each
// a list of documents, and answers with how much it read (in bytes) and the time that its process took for it (in microseconds, those of its helper
// threads included).
import { contestants } from "./contestants.mjs";

const check = await contestants[process.argv[2]]();

process.on("message", async (schools) => {
  const before = process.cpuUsage();
  for (const documents of schools) await check(documents);
  const { user, system } = process.cpuUsage(before);
  process.send({ bytes: schools.flat().reduce((sum, { text }) => sum + Buffer.byteLength(text), 0), microseconds: user + system });
});
process.on("disconnect", () => process.exit(0));
