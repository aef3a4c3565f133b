import type * as vscode from 'vscode';
import { withoutEnding } from '../shared/protocol/draft-names';
import { isFormPath } from '../shared/protocol/form-files';
import { forbiddenInFileNames } from '../shared/protocol/new-draft';

/** The language id of drafts. */
export const draftLanguage = 'nianbao';

export function isDraft(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === draftLanguage;
}

/** One of the project's own forms: the server says what is wrong in it as it is written. */
export function isFormFile({ uri }: vscode.TextDocument): boolean {
  return isFormPath(uri.path);
}

/** The first character of `body` that cannot stand in a file name, if there is one. */
export function forbiddenIn(body: string): string | undefined {
  return forbiddenInFileNames.exec(body)?.[0];
}

/** The last part of a URI's path. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** A draft's file name without `.nianbao.md`: what people call it in a list of drafts. */
export function draftName(uri: vscode.Uri): string {
  return withoutEnding(baseName(uri));
}
