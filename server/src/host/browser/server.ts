/** A client's first message: where the core is, which the web's server and Node's share as one file. */
interface Begin {
  readonly core: string;
}

// A worker of an extension is started from a copy of its script and does not know its own address: it has to be told where
// the core is. What waits behind this first message is the protocol's, and is read by whoever listens next.
const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = ({ data }: MessageEvent<Begin>) => {
  scope.onmessage = null;
  scope.importScripts(data.core);
  void import("./serve");
};
