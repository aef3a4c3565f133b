import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../shared/check/run';
import type { CheckOptions, CheckResult } from '../shared/check/types';
import { type LineIndex, lineIndex } from '../shared/text/lines';
import { isFormFile } from './form-folder';

/** One version of an open draft with all that features need: read and checked once, shared by all of them. */
export interface CheckedDraft {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly options: CheckOptions;
  readonly result: CheckResult;
}

/** Open drafts. Each version is checked at most once for the same options. */
export interface Drafts {
  /** All open documents, files of forms too. */
  readonly documents: TextDocuments<TextDocument>;
  /** An open document that is a draft. */
  draftAt(uri: string): TextDocument | undefined;
  /** The checked draft of this very version and these options. */
  checked(document: TextDocument, options: CheckOptions): CheckedDraft;
  /** Whether that version of the document is still the one that is open. */
  isCurrent(document: TextDocument, version: number): boolean;
  /** What the draft's findings depend on besides its text and options changed: it is checked again. */
  recheck(uri: string): void;
  /** Tells apart two openings of one document, whose versions may be the same, and checks before and after `recheck`. */
  openingOf(uri: string): number;
}

export function createDrafts(): Drafts {
  const documents = new TextDocuments(TextDocument);
  const cache = new Map<string, CheckedDraft>();
  const openings = new Map<string, number>();
  let opened = 0;
  documents.onDidOpen(({ document }) => {
    cache.delete(document.uri);
    openings.set(document.uri, ++opened);
  });
  documents.onDidClose(({ document }) => {
    cache.delete(document.uri);
    openings.delete(document.uri);
  });
  return {
    documents,
    draftAt: (uri) => (isFormFile(uri) ? undefined : documents.get(uri)),
    checked(document, options) {
      const { uri, version } = document;
      const known = cache.get(uri);
      if (known && known.version === version && known.options === options) return known;
      const text = document.getText();
      const draft = { uri, version, text, lines: lazyLines(text), options, result: check(text, options) };
      cache.set(uri, draft);
      return draft;
    },
    isCurrent(document, version) {
      return documents.get(document.uri) === document && document.version === version;
    },
    recheck(uri) {
      cache.delete(uri);
      if (openings.has(uri)) openings.set(uri, ++opened);
    },
    openingOf: (uri) => openings.get(uri) ?? 0,
  };
}

/** A clean draft in which nothing is asked has no positions to tell: its lines are not looked for. */
function lazyLines(text: string): LineIndex {
  let lines: LineIndex | undefined;
  const found = (): LineIndex => {
    lines ??= lineIndex(text);
    return lines;
  };
  return { positionAt: (offset) => found().positionAt(offset), offsetAt: (position) => found().offsetAt(position) };
}
