import type { Span } from '../text/span';

/** Asks what last year's draft says of an open draft: to be shown beside its text, never to be part of it. */
export const lastYearMarksRequest = 'nianbao/lastYearMarks';

export interface LastYearMarksParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
}

/** The answer; `null`: there is no draft of the year before, or it cannot be compared. */
export type LastYearMarksResult = LastYearMarksAnswer | null;

/** Places are UTF-16 offsets into the draft of that `version`. */
export interface LastYearMarksAnswer {
  readonly version: number;
  readonly year: number | undefined;
  /** File name of last year's draft. */
  readonly file: string;
  /** Last year's figures, and where this year's would be typed: in empty cells, behind gaps of sentences. */
  readonly figures: readonly { readonly at: number; readonly text: string }[];
  /** Years in sentences that were taken over word for word. */
  readonly years: readonly Span[];
}

/** Asks for drafts of that body and the year before that one, for 新建年报 to start from. */
export const lastYearDraftsRequest = 'nianbao/lastYearDrafts';

export interface LastYearDraftsParams {
  readonly body: string;
  /** The year of the new report. */
  readonly year: number;
  /** The folder the new draft will be in. */
  readonly folder: string;
}

export interface LastYearDraftsResult {
  readonly uris: readonly string[];
}
