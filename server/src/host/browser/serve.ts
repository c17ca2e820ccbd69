import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { localDay } from "../../core/local-day";
import type { Host } from "../../lsp/host";
import { start } from "../../lsp/start";

const scope = self as unknown as DedicatedWorkerGlobalScope;
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const host: Host = {
  today: () => localDay(new Date()),
  now: () => performance.now(),
  pause: () =>
    new Promise((done) => {
      waiting.push(done);
      channel.port2.postMessage(0);
    }),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
start(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), host);
