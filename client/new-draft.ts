import * as vscode from 'vscode';
import { draftFileName } from '../shared/protocol/draft-names';
import {
  type NewDraftChoices,
  type NewDraftChoicesParams,
  type NewDraftParams,
  type NewDraftResult,
  newDraftChoicesRequest,
  newDraftRequest,
  readReportYear,
  reportYears,
} from '../shared/protocol/new-draft';
import type { ClientContext, DraftServer } from './context';
import { baseName, draftLanguage, draftName, forbiddenIn } from './draft-files';
import { askStart, pickStart } from './new-draft-start';
import { isPreviewOpen } from './preview/register';
import { words } from './words';

/** 新建年报: asks body, year and level, writes the draft into the folder and puts the cursor where writing begins. */
export function registerNewDraft({ server }: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand('nianbao.new', async (folder?: unknown) => {
    try {
      await newDraft(server, folder instanceof vscode.Uri ? folder : undefined);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(words().newFailed({ reason }));
    }
  });
}

async function newDraft(server: DraftServer, chosenFolder: vscode.Uri | undefined): Promise<void> {
  const folder = chosenFolder ?? folderInFront();
  const place = folder && { folder: server.uriFor(folder) };
  const body = await askBody();
  if (body === undefined) return;
  // Asked at once: the answer is there by the time it is needed.
  const choicesFor: NewDraftChoicesParams = { ...place, body };
  const choices = server.request<NewDraftChoices>(newDraftChoicesRequest, choicesFor);
  choices.catch(() => {});
  const year = await askYear();
  if (year === undefined) return;
  let start = folder && (await askStart(server, body, year, folder));
  if (folder && !start) return;
  let level = '';
  if (!start?.from) {
    const answer = await askLevel((await choices).levels, folder !== undefined);
    if (answer === undefined) return;
    if (typeof answer === 'string') level = answer;
    else {
      start = folder && (await pickStart(folder));
      if (!start) return;
    }
  }
  const { from, previous } = start ?? {};
  const asked: NewDraftParams = {
    body,
    year,
    ...place,
    ...(level !== '' && { level }),
    ...(from && { from: server.uriFor(from) }),
    ...(previous && { previous }),
  };
  const draft = await server.request<NewDraftResult>(newDraftRequest, asked);
  const document = folder ? await createFile(folder, body, year, draft.text) : await createUntitled(draft.text);
  if (!document) return;
  const isNew = document.getText() === draft.text;
  const cursor = document.positionAt(isNew ? draft.cursor : 0);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
  editor.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (from && draft.started === false)
    void vscode.window.showWarningMessage(words().newFromUnread({ name: draftName(from) }));
  else if (isNew && folder) void tellNextStep(from ? words().newNextStepFrom() : words().newNextStep());
}

/** What to do now, with the two commands that lead on; the preview is not offered where it is open. */
async function tellNextStep(message: string): Promise<void> {
  const [preview, next] = [words().newPreview(), words().newNextProblem()];
  const choices = isPreviewOpen() ? [next] : [preview, next];
  const chosen = await vscode.window.showInformationMessage(message, ...choices);
  if (chosen === preview) await vscode.commands.executeCommand('nianbao.openPreviewToSide');
  if (chosen === next) await vscode.commands.executeCommand('nianbao.nextProblem');
}

async function askBody(): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: words().newBodyTitle(),
    prompt: words().newBodyPrompt(),
    placeHolder: words().newBodyPlaceholder(),
    ignoreFocusOut: true,
    validateInput(value) {
      if (value.trim() === '') return words().newBodyEmpty();
      const found = forbiddenIn(value.trim());
      return found === undefined ? undefined : words().newBodyCharacters({ found });
    },
  });
  return answer?.trim();
}

async function askYear(): Promise<number | undefined> {
  const lastYear = String(new Date().getFullYear() - 1);
  const answer = await vscode.window.showInputBox({
    title: words().newYearTitle(),
    prompt: words().newYearPrompt(),
    value: lastYear,
    ignoreFocusOut: true,
    validateInput: (value) => (readReportYear(value) === undefined ? words().newYearWrong(reportYears) : undefined),
  });
  return answer === undefined ? undefined : readReportYear(answer);
}

/** In place of a level: begin with last year's draft, which the user will choose. */
const fromFile = { from: 'file' } as const;

/** One of `levels`; empty where the user leaves it open. */
async function askLevel(
  levels: readonly string[],
  offersStart: boolean,
): Promise<string | typeof fromFile | undefined> {
  const skip = { label: words().newLevelSkip(), detail: words().newLevelSkipDetail(), level: '' };
  const start = { label: words().newFromOther(), detail: words().newFromDetail(), level: fromFile };
  const items = [...levels.map((level) => ({ label: level, level })), skip, ...(offersStart ? [start] : [])];
  const picked = await vscode.window.showQuickPick(items, {
    title: words().newLevelTitle(),
    placeHolder: words().newLevelPlaceholder(),
    ignoreFocusOut: true,
  });
  return picked?.level;
}

/** The workspace folder of the editor in front, else the first one. */
function folderInFront(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder?.uri;
}

/** A new file, or, where one of that name is there, what the user wants instead; never overwrites. */
async function createFile(
  folder: vscode.Uri,
  body: string,
  year: number,
  text: string,
): Promise<vscode.TextDocument | undefined> {
  const uri = vscode.Uri.joinPath(folder, draftFileName(body, year));
  if (!(await exists(uri))) return writeNew(uri, text);
  const free = await freeName(folder, body, year);
  const [open, other] = [words().newOpenExisting(), words().newOtherName({ name: baseName(free) })];
  const title = words().newExists({ name: baseName(uri) });
  const chosen = await vscode.window.showQuickPick([open, other], { title, ignoreFocusOut: true });
  if (chosen === open) return vscode.workspace.openTextDocument(uri);
  return chosen === other ? writeNew(free, text) : undefined;
}

async function freeName(folder: vscode.Uri, body: string, year: number): Promise<vscode.Uri> {
  for (let copy = 2; ; copy++) {
    const uri = vscode.Uri.joinPath(folder, draftFileName(body, year, copy));
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** `overwrite: false`: a file that came into being since it was looked for is not lost either. */
async function writeNew(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(words().newExists({ name: baseName(uri) }));
  return vscode.workspace.openTextDocument(uri);
}

async function createUntitled(content: string): Promise<vscode.TextDocument> {
  void vscode.window.showInformationMessage(words().newNoFolder());
  return vscode.workspace.openTextDocument({ language: draftLanguage, content });
}
