import * as vscode from 'vscode';
import {
  type LastYearDraftsParams,
  type LastYearDraftsResult,
  lastYearDraftsRequest,
} from '../shared/protocol/last-year';
import type { DraftServer } from './context';
import { draftName } from './draft-files';
import { words } from './words';

/** With what a new draft begins: empty, or with last year's. */
export interface Start {
  readonly from: vscode.Uri | undefined;
  /** Path of that draft seen from the new one, where it would not be found by body and year. */
  readonly previous: string | undefined;
}

const empty: Start = { from: undefined, previous: undefined };

/**
 * Asks whether to begin with last year's draft, where one of that body and the year before is in the workspace; else nothing
 * is asked. Undefined where the user broke off.
 */
export async function askStart(
  server: DraftServer,
  body: string,
  year: number,
  folder: vscode.Uri,
): Promise<Start | undefined> {
  const params: LastYearDraftsParams = { body, year, folder: server.uriFor(folder) };
  const found = await server.request<LastYearDraftsResult>(lastYearDraftsRequest, params).catch(() => ({ uris: [] }));
  const drafts = found.uris.map((uri) => vscode.Uri.parse(uri));
  if (drafts.length === 0) return empty;
  const items = [
    ...drafts.map((from) => ({
      label: words().newFromDraft({ name: draftName(from) }),
      detail: words().newFromDetail(),
      // One alone is found again by body and year.
      take: async (): Promise<Start | undefined> => startFrom(from, drafts.length > 1 ? folder : undefined),
    })),
    { label: words().newFromNothing(), detail: '', take: async () => empty },
    { label: words().newFromOther(), detail: '', take: () => pickStart(folder) },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: words().newFromTitle(),
    placeHolder: words().newFromPlaceholder(),
    ignoreFocusOut: true,
  });
  return picked?.take();
}

/** Lets the user choose last year's draft among the files. */
export async function pickStart(folder: vscode.Uri): Promise<Start | undefined> {
  const [from] =
    (await vscode.window.showOpenDialog({
      title: words().newFromTitle(),
      defaultUri: folder,
      filters: { [words().newFromFilter()]: ['md'] },
    })) ?? [];
  return from && startFrom(from, folder);
}

function startFrom(from: vscode.Uri, folder: vscode.Uri | undefined): Start {
  return { from, previous: folder && relativePath(folder, from) };
}

/** As a draft in `folder` would name the file; undefined where it is in another workspace folder, or none. */
function relativePath(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  const top = vscode.workspace.getWorkspaceFolder(folder);
  if (!top || vscode.workspace.getWorkspaceFolder(file) !== top) return undefined;
  const [own, other] = [segments(folder), segments(file)];
  const same = own.findIndex((segment, at) => segment !== other[at]);
  const shared = same === -1 ? own.length : same;
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/');
}

function segments({ path }: vscode.Uri): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
