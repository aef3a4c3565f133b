import type { Form } from '../shared/form/types';
import type { Report } from '../shared/report/types';
import type { LastYear } from '../shared/rules/types';
import type { LastYears } from './last-years';
import { sameUri } from './uri';

/** Knows which open drafts were compared with which others, so that a change of the one has the other checked again. */
export interface YearLinks {
  /** As `LastYears.of`; the answer is remembered. */
  of: LastYears['of'];
  /** Open drafts, `changed` itself left out, for which another answer would be given now than when they were checked. */
  outdated(changed: string): readonly string[];
  forget(uri: string): void;
}

interface Link {
  readonly report: Report;
  readonly top: string | undefined;
  readonly forms: readonly Form[] | undefined;
  readonly answer: LastYear | undefined;
}

export function createYearLinks(lastYears: LastYears): YearLinks {
  const links = new Map<string, Link>();
  return {
    of(uri, report, top, forms) {
      const answer = lastYears.of(uri, report, top, forms);
      links.set(uri, { report, top, forms, answer });
      return answer;
    },
    outdated(changed) {
      const found: string[] = [];
      for (const [uri, { report, top, forms, answer }] of links) {
        if (!sameUri(uri, changed) && lastYears.of(uri, report, top, forms) !== answer) found.push(uri);
      }
      return found;
    },
    forget: (uri) => void links.delete(uri),
  };
}
