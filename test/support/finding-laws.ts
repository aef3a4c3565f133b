import { check } from '../../shared/check/run';
import type { Finding } from '../../shared/rules/types';
import type { Span } from '../../shared/text/span';

/** What must not be wrong with the findings of any text: rules that throw, places outside it or inside a character. */
export function findingFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const { findings } = check(text, { onRuleError: (rule, error) => faults.push(`${rule} throws ${error}`) });
  for (const finding of findings) {
    for (const [what, span] of spansOf(finding)) {
      const fault = spanFault(text, span);
      if (fault) faults.push(`${finding.rule} ${what} ${span.start}–${span.end} ${fault}`);
    }
    for (const { title, edits } of finding.fixes) {
      const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
      const overlap = ordered.some(({ span }, at) => at > 0 && span.start < ordered[at - 1].span.end);
      if (overlap) faults.push(`${finding.rule} 「${title}」 has edits that overlap`);
      if (edits.length === 0) faults.push(`${finding.rule} 「${title}」 changes nothing`);
    }
  }
  return faults;
}

function spansOf({ span, related, fixes, data }: Finding): readonly (readonly [string, Span])[] {
  return [
    ['finding', span],
    ...related.map((one): [string, Span] => ['related', one.span]),
    ...(data?.places ?? []).map((place): [string, Span] => ['place', place]),
    ...fixes.flatMap(({ title, edits }) => edits.map((edit): [string, Span] => [`「${title}」`, edit.span])),
  ];
}

function spanFault(text: string, { start, end }: Span): string | undefined {
  if (!(start >= 0 && start <= end && end <= text.length)) return 'is outside the text';
  for (const offset of [start, end]) {
    const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
    if (before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff) return 'splits a character';
    if (before === 13 && behind === 10) return 'splits a line end';
  }
  return undefined;
}

/** Findings as people see them: rule, words under the range, message; line ends written `\n`. */
export function seen(text: string): readonly string[] {
  const plain = (words: string) => words.replace(/\r\n?/g, '\n');
  return check(text).findings.map(
    ({ rule, span, message }) => `${rule} ⟦${plain(text.slice(span.start, span.end))}⟧ ${plain(message)}`,
  );
}
