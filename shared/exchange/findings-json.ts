import type { Finding, FindingData, OtherFile, Severity } from '../rules/types';
import { type LineIndex, lineIndex, type Position } from '../text/lines';
import { rememberLast } from '../text/remember';
import type { Span } from '../text/span';

/**
 * The command line's `--format json`: a contract, described by docs/findings.schema.json. Version 1 may gain optional
 * fields. Positions are 0-based, in UTF-16 units; a byte order mark is not counted.
 */
export interface FindingsJson {
  readonly version: 1;
  readonly files: readonly FileJson[];
  readonly summary: SummaryJson;
}

export interface FileJson {
  readonly file: string;
  /** Why the file could not be read, or not be written; see `FileErrorCode`. */
  readonly error?: { readonly code: FileErrorCode; readonly message: string };
  readonly findings: readonly FindingJson[];
}

/** `not-utf8`, `not-found`, `unreadable`: nothing was checked. `not-written`: checked, but fixes could not be saved. */
export type FileErrorCode = 'not-utf8' | 'not-found' | 'unreadable' | 'not-written';

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: RangeJson;
  readonly related: readonly RelatedJson[];
  readonly data?: DataJson;
  readonly fixes: readonly FixJson[];
}

/** `file`: where `range` lies in another draft (last year's), named as files are. */
export interface RelatedJson {
  readonly file?: string;
  readonly range: RangeJson;
  readonly message: string;
}

export interface FixJson {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: RangeJson; readonly newText: string }[];
}

export interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

export interface DataJson extends Omit<FindingData, 'places'> {
  readonly places?: readonly RangeJson[];
}

export interface SummaryJson {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** Findings of one text as the contract has them; `nameOf` gives the name of another file by its URI. */
export function findingsToJson(
  text: string,
  findings: readonly Finding[],
  nameOf: (uri: string) => string = (uri) => uri,
): readonly FindingJson[] {
  if (findings.length === 0) return [];
  const lines = lineIndex(text);
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(lines, finding.span),
    related: finding.related.map(({ span, message, file }) =>
      file
        ? { file: nameOf(file.uri), range: rangeOf(linesOf(file), span), message }
        : { range: rangeOf(lines, span), message },
    ),
    ...(finding.data ? { data: dataToJson(finding.data, lines) } : {}),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText })),
    })),
  }));
}

const linesOf = rememberLast(({ text }: OtherFile) => lineIndex(text));

/** All files checked, as one answer. */
export function findingsJson(files: readonly FileJson[]): FindingsJson {
  const count = (severity: Severity) =>
    files.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
  return {
    version: 1,
    files,
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
    },
  };
}

/** A finding's data with places as line and column. */
export function dataToJson({ places, ...data }: FindingData, lines: LineIndex): DataJson {
  return places ? { ...data, places: places.map((span) => rangeOf(lines, span)) } : data;
}

function rangeOf(lines: LineIndex, { start, end }: Span): RangeJson {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
