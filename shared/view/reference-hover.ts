import { cellsNamed } from '../form/value-names';
import type { Messages } from '../messages';
import { type ReadTerm, referenceAt } from '../report/references';
import type { Report } from '../report/types';
import { formatExact } from '../text/exact';
import { type Span, touches } from '../text/span';
import { cellPath } from './cells';
import { escapeMarkdown } from './markdown';

/** What is said of a reference in a sentence: each figure it names, where that stands and what it means, and the result. */
export function referenceHover(
  report: Report,
  offset: number,
  messages: Messages,
): { readonly span: Span; readonly paragraphs: readonly string[] } | undefined {
  const reference = referenceAt(report, offset);
  if (!reference || reference.terms.length === 0) return undefined;
  const { start, end, terms, value } = reference;
  const pointed = terms.find(({ name, span }) => name !== '' && touches(span, offset));
  const [first] = terms;
  const lines = terms.map((term) => termLine(report, term, messages));
  const paragraphs =
    terms.length === 1 ? lines : [lines.map((line) => `- ${line}`).join('\n'), sumLine(value, messages)];
  const about = pointed ?? (terms.length === 1 ? first : undefined);
  return { span: { start, end }, paragraphs: [...paragraphs, ...(about ? meaning(report, about, messages) : [])] };
}

function sumLine(value: number, { values: words }: Messages): string {
  return Number.isNaN(value) ? words.unknownSum() : words.sum({ value: formatExact(value) });
}

/** 一 × 总计 · `申请.本年新收.总计`: **12** */
function termLine(report: Report, { sign, name, figure }: ReadTerm, { values: words }: Messages): string {
  if (!cellsNamed(report.form, name)) return words.noSuchName({ name: escapeMarkdown(name) });
  const [cell] = figure && figure.cells.length === 1 ? figure.cells : [];
  const bound = cell === undefined ? undefined : figure?.table.cells[cell];
  const path = bound ? `${escapeMarkdown(cellPath(bound))} · ` : '';
  const value = figure && !Number.isNaN(figure.value) ? `**${formatExact(figure.value)}**` : words.noValue();
  return `${sign < 0 ? '− ' : ''}${path}\`${name}\`：${value}`;
}

function meaning({ form }: Report, { name }: ReadTerm, { hover: words }: Messages): readonly string[] {
  const cells = cellsNamed(form, name);
  if (!cells) return [];
  const [{ row, column }] = cells;
  const place = cells.length > 1 && row.group ? row.group : row;
  const basis = [place.basis, column.basis].filter(Boolean).join('；');
  return [
    `**${place.label}** · **${column.label}**`,
    place.definition,
    column.definition,
    basis ? `*${words.basis({ basis })}*` : '',
  ];
}
