import * as vscode from "vscode";
import type { ActivePolicy } from "../common/active";
import type { Requests } from "../common/requests";

/** A tree that shows something of the active policy, and is filled anew when another one becomes active. */
export abstract class ActivePolicyView<T> implements vscode.TreeDataProvider<T> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  protected readonly active: ActivePolicy;
  protected readonly requests: Requests;

  constructor(active: ActivePolicy, requests: Requests) {
    this.active = active;
    this.requests = requests;
    active.onDidChange(() => this.#changed.fire());
  }

  /** Fills the tree anew. */
  protected refresh(): void {
    this.#changed.fire();
  }

  abstract getChildren(node?: T): Promise<T[]>;
  abstract getTreeItem(node: T): vscode.TreeItem;
}
