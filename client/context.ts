import type * as vscode from 'vscode';

/** What every feature of the client gets. */
export interface ClientContext {
  readonly extension: vscode.ExtensionContext;
  readonly server: DraftServer;
}

/** Adds one feature to the editor; what it returns is disposed with the extension. */
export type Feature = (context: ClientContext) => vscode.Disposable;

/** The language server as the rest of the client sees it. It starts when it is first needed. */
export interface DraftServer extends vscode.Disposable {
  /** Asks the server, starting it where it does not run yet. Fails where it cannot start or does not answer. */
  request<Result>(method: string, params: unknown): Promise<Result>;
  /** A URI as the server knows it. */
  uriFor(uri: vscode.Uri): string;
  /** Whether findings for this document have come since it was opened, from the server that now runs. */
  hasChecked(document: vscode.TextDocument): boolean;
  readonly onDidCheck: vscode.Event<vscode.Uri>;
  /** Whether it could not start, or broke off and did not come back. */
  hasStopped(): boolean;
  readonly onDidStartOrStop: vscode.Event<void>;
  showLog(): void;
}
