import type { Span } from '../text/span';

/** Asks which years of an open draft were taken over from last year's: to be marked, never to be changed. */
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
  /** File name of last year's draft. */
  readonly file: string;
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
