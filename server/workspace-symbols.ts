import { type CancellationToken, type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { parseDraft } from '../shared/draft/parse';
import type { Form } from '../shared/form/types';
import { readReport } from '../shared/report/read';
import { lineIndex } from '../shared/text/lines';
import { answersQuery, type DraftSymbol, draftSymbols } from '../shared/view/draft-symbols';
import { toRange } from './convert';
import { findDrafts, isCovered } from './draft-index';
import type { Host } from './host';
import type { OpenDraft } from './last-years';
import { fileNameOf, uriKey } from './uri';

/** Finds reports, sections and tables in all drafts of the workspace. Drafts are read when first asked for. */
export interface WorkspaceSymbols {
  find(query: string, token: CancellationToken): Promise<WorkspaceSymbol[]>;
  /** A file came, changed or went. */
  fileChanged(uri: string): void;
  /** Forms changed, and with them how drafts are read. */
  formsChanged(): void;
}

export interface WorkspaceSymbolsNeeds {
  readonly files: Pick<Host, 'listFolder' | 'readText' | 'readHead'>;
  readonly folders: () => readonly string[];
  readonly openDrafts: () => readonly OpenDraft[];
  readonly formsFor: (uri: string) => readonly Form[];
}

/** More than anybody reads in a list; who types on finds what is beyond. */
const MOST_FOUND = 500;
/** So many drafts are read before other requests have their turn. */
const AT_ONCE = 20;

interface FoundSymbol {
  readonly symbol: WorkspaceSymbol;
  /** What queries are compared with. */
  readonly words: string;
}

interface Known {
  /** An editor's text it was made from; undefined for the file. */
  readonly text: string | undefined;
  readonly symbols: readonly FoundSymbol[];
}

export function createWorkspaceSymbols(needs: WorkspaceSymbolsNeeds): WorkspaceSymbols {
  const { files } = needs;
  const lists = new Map<string, Map<string, string>>();
  const known = new Map<string, Known>();

  const draftsIn = (folder: string): ReadonlyMap<string, string> => {
    const list = lists.get(folder) ?? new Map(findDrafts(folder, true, files).map((uri) => [uriKey(uri), uri]));
    lists.set(folder, list);
    return list;
  };

  const symbolsOf = (uri: string, open: string | undefined): readonly FoundSymbol[] => {
    const key = uriKey(uri);
    const before = known.get(key);
    if (before && before.text === open) return before.symbols;
    const symbols = readSymbols(uri, open, needs);
    known.set(key, { text: open, symbols });
    return symbols;
  };

  /** A folder may leave the workspace, and with it what was read of its drafts. */
  const forgetAllBut = (folders: readonly string[]) => {
    const gone = [...lists.keys()].filter((folder) => !folders.includes(folder));
    if (gone.length === 0) return;
    for (const folder of gone) lists.delete(folder);
    known.clear();
  };

  return {
    async find(query, token) {
      const folders = needs.folders();
      forgetAllBut(folders);
      const open = needs.openDrafts();
      const texts = new Map(open.map((draft) => [uriKey(draft.uri), draft]));
      const drafts = new Map(open.map(({ uri }) => [uriKey(uri), uri]));
      for (const folder of folders)
        for (const [key, uri] of draftsIn(folder)) if (!drafts.has(key)) drafts.set(key, uri);
      const found: WorkspaceSymbol[] = [];
      let looked = 0;
      for (const [key, uri] of drafts) {
        if (++looked % AT_ONCE === 0) await turnOfOthers();
        if (token.isCancellationRequested) return [];
        for (const { symbol, words } of symbolsOf(uri, texts.get(key)?.text))
          if (answersQuery(words, query)) found.push(symbol);
        if (found.length >= MOST_FOUND) break;
      }
      return found;
    },
    fileChanged(uri) {
      const key = uriKey(uri);
      known.delete(key);
      for (const [folder, list] of lists) {
        if (!isCovered(uri, folder, true)) continue;
        if (isThere(uri, files)) list.set(key, uri);
        else list.delete(key);
      }
    },
    formsChanged: () => known.clear(),
  };
}

function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function isThere(uri: string, { readHead }: WorkspaceSymbolsNeeds['files']): boolean {
  try {
    return readHead(uri) !== undefined;
  } catch {
    return true;
  }
}

/** Nothing, where the file cannot be read. */
function readSymbols(uri: string, open: string | undefined, needs: WorkspaceSymbolsNeeds): readonly FoundSymbol[] {
  try {
    const text = open ?? needs.files.readText(uri);
    if (text === undefined) return [];
    const lines = lineIndex(text);
    const symbols = draftSymbols(readReport(parseDraft(text), needs.formsFor(uri)));
    const file = fileNameOf(uri);
    const report = symbols[0].name || file;
    return symbols.map((one) => found(one, uri, toRange(lines, one.span), report, file));
  } catch {
    return [];
  }
}

const kinds: Record<DraftSymbol['kind'], SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Array,
};

function found({ kind, name }: DraftSymbol, uri: string, range: Range, report: string, file: string): FoundSymbol {
  const [own, containerName] = kind === 'report' ? [report, file] : [name, report];
  const symbol = { name: own, kind: kinds[kind], containerName, location: { uri, range } };
  return { symbol, words: `${own} ${containerName}` };
}
