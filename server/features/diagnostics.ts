import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rulePageFile } from '../../shared/protocol/rule-pages';
import { toDiagnostic } from '../convert';
import type { CheckedDraft } from '../drafts';
import { isFormFile } from '../form-folder';
import { quietly, type RequestNeeds } from '../requests';
import type { DraftOptions } from '../settings';

const PULL = 'textDocument/diagnostic';
const PUSH = 'textDocument/publishDiagnostics';

/** @param rulePages URI of the folder with the rules' pages, where the client follows links to them. */
export function diagnosticsOf(
  { uri, lines, result }: CheckedDraft,
  { messages }: DraftOptions,
  rulePages?: string,
): Diagnostic[] {
  const pageOf = rulePages ? (rule: string) => rulePages + rulePageFile(rule, messages.language) : undefined;
  return result.findings.map((finding) => toDiagnostic(uri, lines, finding, pageOf));
}

/** Answers clients that ask. The same version under the same settings is answered `unchanged`, without a check. */
export function servePull(connection: Connection, needs: RequestNeeds, session: string, rulePages?: string): void {
  const { drafts, settings } = needs;
  connection.languages.diagnostics.on((params: DocumentDiagnosticParams, token) => {
    const document = drafts.draftAt(params.textDocument.uri);
    if (!document) return full([]);
    const { uri, version } = document;
    const answer = (options: DraftOptions): DocumentDiagnosticReport | ResponseError<{ retriggerRequest: boolean }> => {
      // Any other refusal would make the client clear what it shows.
      if (token.isCancellationRequested || !drafts.isCurrent(document, version))
        return new ResponseError(LSPErrorCodes.ServerCancelled, PULL, { retriggerRequest: true });
      const resultId = `${session}.${drafts.openingOf(uri)}.${version}.${options.stamp}`;
      if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return quietly(needs, PULL, full([]), () =>
        full(diagnosticsOf(drafts.checked(document, options.check), options, rulePages), resultId),
      );
    };
    const options = settings.optionsFor(uri);
    return options instanceof Promise ? options.then(answer) : answer(options);
  });
}

function full(items: Diagnostic[], resultId?: string): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Sends findings to clients that do not ask: at once with each change, never for a version that is past. */
export function servePush(connection: Connection, needs: RequestNeeds, rulePages?: string): { publishAll(): void } {
  const { drafts, settings } = needs;
  const publish = (document: TextDocument): void => {
    const { uri, version } = document;
    const send = (options: DraftOptions): void => {
      if (!drafts.isCurrent(document, version)) return;
      const diagnostics = quietly(needs, PUSH, [], () =>
        diagnosticsOf(drafts.checked(document, options.check), options, rulePages),
      );
      connection.sendDiagnostics({ uri, version, diagnostics }).catch(ignore);
    };
    const options = settings.optionsFor(uri);
    if (options instanceof Promise) void options.then(send);
    else send(options);
  };
  const isDraft = ({ uri }: TextDocument) => drafts.draftAt(uri) !== undefined;
  drafts.documents.onDidChangeContent(({ document }) => {
    if (isDraft(document)) publish(document);
  });
  drafts.documents.onDidClose(({ document: { uri } }) => {
    if (!isFormFile(uri)) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(ignore);
  });
  return { publishAll: () => drafts.documents.all().filter(isDraft).forEach(publish) };
}

/** A client that is gone needs no diagnostics. */
function ignore(): void {}
