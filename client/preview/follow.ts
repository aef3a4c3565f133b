import * as vscode from 'vscode';
import { columnOf, editorOf } from '../draft-editors';
import type { ToPreview } from '../webview/messages';
import { besides } from './places';
import { isSet } from './settings';
import { isShown, type ShownText } from './shown-text';

export interface FollowNeeds {
  /** The draft that the preview shows, and the text of it that the page was drawn from. */
  uri(): vscode.Uri;
  shown(): ShownText | undefined;
  post(message: ToPreview): void;
}

/** How editor and page go where the other went. While one types the text is ahead of the page: then neither moves. */
export interface Following {
  /** Tells the page where the cursor is. */
  postCursor(): void;
  /** The editor goes where the page was scrolled to. */
  scrollEditor(offset: number): void;
  /** The editor selects what has the page's focus, without taking it. */
  select(start: number, end: number): void;
  /** Shows where something stands in the draft: where that is open, else beside the preview, which it never covers. */
  reveal(previewColumn: vscode.ViewColumn | undefined, start: number, end: number): Promise<void>;
  /** The editor is about to move because of the page, which does not follow it then. */
  lead(): void;
  /** Tells the page of every movement in the draft's editors. */
  readonly listener: vscode.Disposable;
}

/** How long an editor may take to scroll where the preview leads it, in milliseconds. */
const LEADS = 300;

export function createFollowing({ uri, shown, post }: FollowNeeds): Following {
  let leadingUntil = 0;

  const isOfDraft = ({ document }: vscode.TextEditor) => document.uri.toString() === uri().toString();
  const editorAsShown = () => {
    const editor = editorOf(uri());
    return editor && isShown(shown(), editor.document) ? editor : undefined;
  };
  const lead = () => {
    leadingUntil = Date.now() + LEADS;
  };
  const postCursor = () => {
    const editor = editorAsShown();
    if (!editor) return;
    const reveal = isSet(uri(), 'followEditor');
    post({ type: 'cursor', offset: editor.document.offsetAt(editor.selection.active), reveal });
  };
  const postScroll = ({ document, visibleRanges }: vscode.TextEditor) => {
    if (!isShown(shown(), document) || !isSet(uri(), 'followEditor') || Date.now() < leadingUntil) return;
    const start = visibleRanges.at(0)?.start;
    if (!start) return;
    post({ type: 'scroll', offset: document.offsetAt(start.with({ character: 0 })) });
  };

  return {
    postCursor,
    lead,
    scrollEditor(offset) {
      const editor = editorAsShown();
      if (!editor || !isSet(uri(), 'leadEditor')) return;
      lead();
      const at = editor.document.positionAt(offset);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    },
    select(start, end) {
      const editor = editorAsShown();
      if (!editor) return;
      lead();
      selectIn(editor, start, end);
    },
    async reveal(previewColumn, start, end) {
      lead();
      const document = await vscode.workspace.openTextDocument(uri());
      const column = columnOf(document.uri);
      const viewColumn = column === undefined || column === previewColumn ? besides(previewColumn) : column;
      const editor = await vscode.window.showTextDocument(document, { viewColumn });
      // In a text that has changed the place may be another: then the cursor stays where it was.
      if (isShown(shown(), document)) selectIn(editor, start, end);
    },
    listener: vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOfDraft(textEditor)) postCursor();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (isOfDraft(textEditor)) postScroll(textEditor);
      }),
    ),
  };
}

/** Selects a stretch of the text, and brings it into view where it is not. */
function selectIn(editor: vscode.TextEditor, start: number, end: number): void {
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
