import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

/**
 * Writes each message at once and in one piece. The usual writer hands every message to a later turn of the event loop, and in
 * between the engine likes to clear away what the answer left behind: an answer that is ready then waits for some milliseconds.
 */
export class DirectWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #errors = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on("error", (error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  /** Resolves when the stream has taken the message; rejects when it cannot be written. */
  write(message: Message): Promise<void> {
    return new Promise((done, failed) => {
      const body = JSON.stringify(message);
      this.#stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, "utf8", (error) => {
        if (!error) {
          done();
          return;
        }
        this.fireError(error, message, ++this.#errors);
        failed(error);
      });
    });
  }

  /** Ends the stream once what was written has left. */
  end(): void {
    this.#stream.end();
  }
}
