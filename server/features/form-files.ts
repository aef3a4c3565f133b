import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Messages } from '../../shared/messages';
import { formFaultCode } from '../../shared/protocol/form-files';
import { diagnosticSource } from '../../shared/protocol/rule-pages';
import { lineIndex } from '../../shared/text/lines';
import { toRange } from '../convert';
import { type FormFolder, isFormFile, type OpenFormFile, type ReadFormFile, readFormFolder } from '../form-folder';
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
  /** Forms that are open are looked at again, as settings have changed. */
  lookAgain(): void;
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
  const openIn = (folder: string): readonly OpenFormFile[] =>
    openFiles()
      .filter(({ uri }) => sameUri(parentUri(uri) ?? '', folder))
      .map((document) => ({ uri: document.uri, text: document.getText() }));
  const tell = ({ files }: FormFolder, open: readonly OpenFormFile[], messages: Messages): void => {
    for (const file of files) {
      const uri = open.find((one) => sameUri(one.uri, file.uri))?.uri ?? file.uri;
      send(uri, diagnosticsOf(file, messages));
    }
  };
  const look = (document: TextDocument): void => {
    if (!isFormFile(document.uri)) return;
    const own = parentUri(document.uri) ?? '';
    const say = ({ messages }: DraftOptions): void =>
      quietly(needs, 'forms', undefined, () => {
        const open = openIn(own);
        tell(readFormFolder(own, host, open), open, messages);
      });
    const options = needs.settings.optionsFor(document.uri);
    if (options instanceof Promise) void options.then(say);
    else say(options);
  };
  const lookAgain = () => openFiles().forEach(look);
  documents.onDidChangeContent(({ document }) => look(document));
  documents.onDidClose(({ document }) => look(document));
  return {
    folderRead(folder, messages) {
      const open = openIn(folder.uri);
      tell(open.length > 0 ? readFormFolder(folder.uri, host, open) : folder, open, messages);
    },
    filesChanged() {
      const isThere = (uri: string) => documents.get(uri) !== undefined || host.fileExists(uri) === true;
      for (const uri of [...shown]) if (!isThere(uri)) send(uri, []);
      lookAgain();
    },
    lookAgain,
  };
}

function diagnosticsOf({ text, faults }: ReadFormFile, messages: Messages): Diagnostic[] {
  const lines = lineIndex(text);
  return faults.map((fault) => ({
    range: toRange(lines, fault.span),
    severity: DiagnosticSeverity.Error,
    code: formFaultCode(fault.code),
    source: diagnosticSource,
    message: formWords(fault, messages),
  }));
}
