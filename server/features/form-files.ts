import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Messages } from '../../shared/messages';
import { diagnosticSource } from '../../shared/protocol/rule-pages';
import { lineIndex } from '../../shared/text/lines';
import { toRange } from '../convert';
import { type FormFolder, isFormFile, type ReadFormFile, readFormFolder } from '../form-folder';
import { formWords } from '../form-words';
import type { Host } from '../host';
import { quietly, type RequestNeeds } from '../requests';
import type { DraftOptions } from '../settings';
import { parentUri, sameUri } from '../uri';

export interface FormFiles {
  /** A folder was read from disk for a draft or a form in it. */
  folderRead(folder: FormFolder, messages: Messages): void;
  /** What was said of files that are no longer there is taken back. */
  filesChanged(): void;
}

/**
 * Sends what is wrong with a project's own forms, in the forms' files: of a file that is open as it is being written, else
 * as it is on disk; sent also to clients that ask for a draft's findings, as these files may not be open.
 */
export function serveFormFiles(connection: Connection, needs: RequestNeeds, host: Host): FormFiles {
  const { documents } = needs.drafts;
  const shown = new Set<string>();
  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length === 0 && !shown.has(uri)) return;
    if (diagnostics.length === 0) shown.delete(uri);
    else shown.add(uri);
    connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  };
  const openFiles = () => documents.all().filter(({ uri }) => isFormFile(uri));
  const tell = (folder: FormFolder, messages: Messages): void => {
    const open = openFiles().filter((one) => sameUri(parentUri(one.uri) ?? '', folder.uri));
    const edited = open.map((document) => ({ uri: document.uri, text: document.getText() }));
    const { files } = edited.length > 0 ? readFormFolder(folder.uri, host, edited) : folder;
    for (const file of files) {
      const uri = open.find((one) => sameUri(one.uri, file.uri))?.uri ?? file.uri;
      send(uri, diagnosticsOf(file, messages));
    }
  };
  const look = (document: TextDocument): void => {
    if (!isFormFile(document.uri)) return;
    const own = parentUri(document.uri) ?? '';
    const say = ({ messages }: DraftOptions): void =>
      quietly(needs, 'forms', undefined, () => tell(readFormFolder(own, host), messages));
    const options = needs.settings.optionsFor(document.uri);
    if (options instanceof Promise) void options.then(say);
    else say(options);
  };
  documents.onDidChangeContent(({ document }) => look(document));
  documents.onDidClose(({ document }) => look(document));
  return {
    folderRead: tell,
    filesChanged() {
      const isThere = (uri: string) => documents.get(uri) !== undefined || host.fileExists(uri) === true;
      for (const uri of [...shown]) if (!isThere(uri)) send(uri, []);
      for (const document of openFiles()) look(document);
    },
  };
}

function diagnosticsOf({ text, faults }: ReadFormFile, messages: Messages): Diagnostic[] {
  const lines = lineIndex(text);
  return faults.map((fault) => ({
    range: toRange(lines, fault.span),
    severity: DiagnosticSeverity.Error,
    code: `form/${fault.code}`,
    source: diagnosticSource,
    message: formWords(fault, messages),
  }));
}
