import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Config } from "../core/config";
import { keysOf, waits, whileTyping } from "../core/features/while-typing";
import type { PlacedFinding } from "../core/findings";
import { withConfiguredLevels } from "../core/severities";
import { judged, type Server } from "./server";
import { toDiagnostic } from "./convert";
import { inOrder, standsIn, toTheLineEnd } from "./diagnostic-places";
import { sameDiagnostics } from "./same-diagnostics";
import { Rounds } from "./rounds";
import type { Cancelled } from "./runner";
import type { Settings } from "./settings-schema";
import { Tidying } from "./tidying";

/** How long an author has paused before the rules that wait for it speak, in milliseconds. */
const IDLE_MS = 1500;

/** The findings with the levels that the editor's settings give their rules. */
function withEditorLevels(findings: readonly PlacedFinding[], rules: Settings["rules"], config: Config): readonly PlacedFinding[] {
  const chosen = Object.entries(rules).filter(([, level]) => level !== "default");
  return chosen.length === 0
    ? findings
    : withConfiguredLevels([...findings], { ...config, rules: Object.fromEntries(chosen) as Config["rules"] });
}

/** What is to be shown for a document. */
interface Made {
  readonly items: readonly Diagnostic[];
  /** By these the findings that wait for a pause are known again after the next edit. */
  readonly keys: ReadonlySet<string>;
  /** The levels that the editor's settings gave the rules. */
  readonly rules?: Settings["rules"] | undefined;
  /** The whole check that it comes from, as `Session.judgedIn` names it. */
  readonly since?: object | undefined;
  /** How many lines the text had. */
  readonly lines?: number | undefined;
}

/** What is shown, under the id that the client is told: it stays as long as the diagnostics do. */
interface Shown extends Made {
  readonly id: string;
}

/** Diagnostics: answered when pulled, pushed to clients that cannot pull. */
export class Diagnostics {
  readonly #server: Server;
  readonly #shown = new Map<string, Shown>();
  readonly #typed = new Map<string, { readonly at: number; readonly stop?: () => void }>();
  readonly #due = new Set<string>();
  readonly #rounds: Rounds<Shown>;
  readonly #tidying: Tidying;
  #count = 0;
  /** Set when the client pulls. */
  pulls = false;
  /** Set when the client can be asked to pull again. */
  refreshes = false;
  /** When somebody last typed, by the host's clock. */
  lastTyped = -Infinity;

  constructor(server: Server) {
    this.#server = server;
    this.#rounds = new Rounds(() => server.host.pause());
    this.#tidying = new Tidying(server.host);
  }

  /**
   * Answers a pull. Work that was cancelled or that failed is refused, never answered by an empty list or by "unchanged": the
   * client goes on showing what it has.
   */
  async pull(uri: string, previousResultId: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const shown = await this.#server.runner.run("diagnostics", token, undefined, () => this.check(uri, token));
    void this.#tidying.afterAnswer();
    if (!shown)
      throw new ResponseError<DiagnosticServerCancellationData>(
        LSPErrorCodes.ServerCancelled,
        "The policy could not be checked; the log says why.",
        { retriggerRequest: false },
      );
    if (shown.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: shown.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: shown.id, items: [...shown.items] };
  }

  /**
   * The diagnostics to show for a document, by the settings of when to check. Requests that wait together are answered
   * together, from the text as the last of them found it; the work is dropped when all of them were cancelled.
   */
  check(uri: string, token?: CancellationToken): Promise<Shown> {
    return this.#rounds.join(uri, token, (all) => this.#judge(uri, all));
  }

  async #judge(uri: string, token: Cancelled): Promise<Shown> {
    const { workspace, settings } = this.#server;
    const { run, rules } = await settings.of(uri),
      before = this.#shown.get(uri);
    const isDue = run === "onType" || this.#due.has(uri) || (run === "onSave" && !before);
    if (!isDue) return before ?? this.#show(uri, { items: [], keys: new Set() });
    await workspace.ready(uri);
    const path = workspace.pathOf(uri),
      lines = workspace.open.get(uri)?.lineCount;
    const since = this.#typed.get(uri),
      typing = since !== undefined && this.#server.host.now() - since.at < IDLE_MS;
    const onlyWords = before !== undefined && before.rules === rules && before.lines === lines;
    const quick = typing && onlyWords ? this.#whileTyping(uri, before) : undefined;
    if (quick) return quick;
    const found = await judged(this.#server, path, token);
    this.#due.delete(uri);
    const findings = withEditorLevels(found, rules, workspace.world(uri).config);
    const { now, heldBack } = typing ? whileTyping(findings, before?.keys ?? new Set()) : { now: findings, heldBack: false };
    if (heldBack) this.#wait(uri);
    return this.#show(uri, {
      items: this.#written(now),
      keys: keysOf(now),
      rules,
      since: workspace.session.judgedIn(path),
      lines: workspace.open.get(uri)?.lineCount,
    });
  }

  /**
   * What is shown where only words have changed, and no sentence that a finding of the rules that wait for a pause speaks of: these findings
   * stay as they are, and their rules are asked again at the pause.
   */
  #whileTyping(uri: string, before: Shown): Shown | undefined {
    const { workspace } = this.#server,
      path = workspace.pathOf(uri);
    const canBeAskedLater = !this.pulls || this.refreshes,
      typed = canBeAskedLater ? workspace.session.typed(path) : undefined;
    if (!typed || typed.since !== before.since) return undefined;
    const changed = toTheLineEnd(workspace.lines(path)!.range(typed.changed));
    const waiting = before.items.filter(({ code }) => waits(String(code)));
    if (waiting.some((one) => standsIn(one, uri, changed))) return undefined;
    this.#wait(uri);
    const prompt = this.#written(withEditorLevels(typed.found, before.rules!, workspace.world(uri).config));
    return this.#show(uri, { ...before, items: [...prompt, ...waiting].sort(inOrder) });
  }

  #written(findings: readonly PlacedFinding[]): Diagnostic[] {
    return findings.map((finding) => toDiagnostic(finding, this.#server.workspace, this.#server.ruleLink));
  }

  /** The author typed. */
  typed(uri: string): void {
    this.lastTyped = this.#server.host.now();
    this.#typed.get(uri)?.stop?.();
    this.#typed.set(uri, { at: this.#server.host.now() });
    this.publish(uri);
  }

  /** The document is to be checked whatever `run` says: it was opened, saved, or someone asked. */
  due(uri: string, why: "open" | "save" | "asked", run: "onType" | "onSave" | "manual"): void {
    if (run === "manual" && why !== "asked") return;
    this.#due.add(uri);
    this.#typed.delete(uri);
  }

  /** Forgets a closed document. */
  closed(uri: string): void {
    this.#typed.get(uri)?.stop?.();
    this.#typed.delete(uri);
    this.#shown.delete(uri);
    this.#due.delete(uri);
    if (!this.pulls) void this.#server.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Shows all open documents anew: by asking the client to pull again, or by pushing. */
  refresh(): void {
    if (this.pulls) {
      if (this.refreshes) this.#server.connection.languages.diagnostics.refresh();
      return;
    }
    for (const { uri } of this.#server.workspace.open.all()) this.publish(uri);
  }

  /** Pushes a document's diagnostics, for a client that cannot pull. */
  publish(uri: string): void {
    if (this.pulls) return;
    void this.#server.runner.run("diagnostics", undefined, undefined, async () => {
      const version = this.#server.workspace.open.get(uri)?.version;
      const { items } = await this.check(uri);
      if (this.#server.workspace.open.get(uri)?.version === version && version !== undefined)
        await this.#server.connection.sendDiagnostics({ uri, version, diagnostics: [...items] });
      void this.#tidying.afterAnswer();
    });
  }

  #show(uri: string, made: Made): Shown {
    const before = this.#shown.get(uri),
      same = before !== undefined && sameDiagnostics(before.items, made.items);
    const shown = same ? { ...made, items: before.items, id: before.id } : { ...made, id: String(++this.#count) };
    this.#shown.set(uri, shown);
    return shown;
  }

  /** Shows a document anew once its author has paused. */
  #wait(uri: string): void {
    const typed = this.#typed.get(uri);
    if (!typed) return;
    typed.stop?.();
    const left = IDLE_MS - (this.#server.host.now() - typed.at);
    const paused = () => {
      this.#typed.delete(uri);
      if (this.pulls) this.refresh();
      else this.publish(uri);
    };
    this.#typed.set(uri, { at: typed.at, stop: this.#server.host.after(Math.max(1, left + 5), paused) });
  }
}
