import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type Range,
  StringValue,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { dataToJson } from '../shared/exchange/findings-json';
import { diagnosticSource } from '../shared/protocol/rule-pages';
import type { Finding, OtherFile, Severity } from '../shared/rules/types';
import type { Edit } from '../shared/text/edit';
import { type LineIndex, lineIndex } from '../shared/text/lines';
import { rememberLast } from '../shared/text/remember';
import type { Span } from '../shared/text/span';

/** The only file that knows both our spans and edits and the protocol's ranges. */

export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toSpan(lines: LineIndex, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

export function toTextEdit(lines: LineIndex, { span, newText }: Edit): TextEdit {
  return { range: toRange(lines, span), newText };
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/**
 * A finding as a client shows it; its `data` is that of the command line's json.
 * @param pageOf URI of a rule's page, where the client follows links to it.
 */
export function toDiagnostic(
  uri: string,
  lines: LineIndex,
  finding: Finding,
  pageOf?: (rule: string) => string,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: finding.message,
  };
  if (pageOf) diagnostic.codeDescription = { href: pageOf(finding.rule) };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ span, message, file }) => ({
      location: toLocation(uri, lines, { span, file }),
      message,
    }));
  }
  if (finding.data) diagnostic.data = dataToJson(finding.data, lines);
  return diagnostic;
}

/** A place of the draft in `uri`, or of the file it names. */
export function toLocation(uri: string, lines: LineIndex, { span, file }: PlaceInFile): Location {
  return file ? { uri: file.uri, range: toRange(linesOf(file), span) } : { uri, range: toRange(lines, span) };
}

interface PlaceInFile {
  readonly span: Span;
  readonly file?: OtherFile | undefined;
}

const linesOf = rememberLast(({ text }: OtherFile) => lineIndex(text));

/** Edits of one open document. Versioned where the client knows versions, so that it refuses an edit of an older text. */
export function toWorkspaceEdit(
  document: { readonly uri: string; readonly version: number; readonly lines: LineIndex },
  edits: readonly Edit[],
  versioned: boolean,
): WorkspaceEdit {
  const { uri, version, lines } = document;
  const textEdits = edits.map((edit) => toTextEdit(lines, edit));
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/**
 * An insertion with the cursor put at `caret` of its text: a snippet, where the client understands these in versioned edits;
 * else the text alone.
 */
export function toSnippetEdit(
  document: { readonly uri: string; readonly version: number; readonly lines: LineIndex },
  { span, newText }: Edit,
  caret: number,
): WorkspaceEdit {
  const { uri, version, lines } = document;
  const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&');
  const snippet = `${escaped(newText.slice(0, caret))}$0${escaped(newText.slice(caret))}`;
  const edit = { range: toRange(lines, span), snippet: StringValue.createSnippet(snippet) };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}
