import type { Finding } from '../rules/types';
import { overlap, type Span } from '../text/span';

/** Answers which findings concern a stretch of the draft. */
export interface FaultIndex {
  /** Indexes of the findings that stand on `span` or touch it where one of the two is empty, in order. */
  on(span: Span): readonly number[];
  /** As `on`, without findings that reach over several lines: those belong to a block, not to its cells. */
  onCell(span: Span): readonly number[];
  /** Indexes of findings, information left out, that name the value: runs of blank cells stand on the first only. */
  naming(name: string): readonly number[];
  /** The same index, blind to some findings. */
  without(hidden: (finding: Finding) => boolean): FaultIndex;
}

/** `findings` are sorted by position. Queries cost a binary search and the answer. */
export function faultIndex(text: string, findings: readonly Finding[]): FaultIndex {
  const furthest: number[] = [];
  const named = new Map<string, number[]>();
  findings.forEach((finding, index) => {
    furthest.push(Math.max(finding.span.end, index > 0 ? furthest[index - 1] : 0));
    if (finding.severity === 'information') return;
    for (const name of finding.data?.cells ?? []) named.set(name, [...(named.get(name) ?? []), index]);
  });
  const on = (span: Span): number[] => {
    const found: number[] = [];
    for (let i = lastStartingBy(findings, span.end); i >= 0 && furthest[i] >= span.start; i--)
      if (overlap(findings[i].span, span)) found.unshift(i);
    return found;
  };
  const index: FaultIndex = {
    on,
    onCell: (span) => on(span).filter((index) => isWithinLine(text, findings[index].span)),
    naming: (name) => named.get(name) ?? [],
    without: (hidden) => blind(index, (one) => hidden(findings[one])),
  };
  return index;
}

function blind(index: FaultIndex, hidden: (finding: number) => boolean): FaultIndex {
  const seen = (found: readonly number[]) => found.filter((one) => !hidden(one));
  const through: FaultIndex = {
    on: (span) => seen(index.on(span)),
    onCell: (span) => seen(index.onCell(span)),
    naming: (name) => seen(index.naming(name)),
    without: (more) => blind(index.without(more), hidden),
  };
  return through;
}

function lastStartingBy(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isWithinLine(text: string, { start, end }: Span): boolean {
  const lineEnd = text.indexOf('\n', start);
  return lineEnd < 0 || lineEnd >= end - 1;
}
