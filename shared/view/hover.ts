import type { FormColumn, FormGroup, FormRow, NumberSpec } from '../form/types';
import type { Messages } from '../messages';
import { cellIndexAt } from '../report/cell-at';
import { cellValue, determinedValue, identityStates } from '../report/identity';
import type { BoundCell, BoundPart, BoundRow, BoundTable, Report, ReportSection } from '../report/types';
import { formatExact } from '../text/exact';
import { type Span, touches } from '../text/span';
import { cellPath } from './cells';
import { identityText } from './identity-text';
import { escapeMarkdown } from './markdown';
import { referenceHover } from './reference-hover';

/** What is said about one place: Markdown paragraphs, and the stretch they speak of. */
export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What the form and the identities say about the place at `offset`: a section heading, a row's label, a column's header, a
 * value, a reference in a sentence, or a metadata key. Undefined anywhere else.
 */
export function hoverAt(report: Report, offset: number, messages: Messages): HoverText | undefined {
  for (const section of report.sections) {
    if (touches(section.headingText, offset)) return sectionHover(section, messages);
  }
  for (const table of report.tables) {
    if (!table.blocks.some(({ start, end }) => start <= offset && offset < end)) continue;
    const found = tableHover(table, offset, messages);
    if (found) return found;
  }
  const reference = referenceHover(report, offset, messages);
  return reference ? hover(reference.span, reference.paragraphs) : metadataHover(report, offset, messages);
}

function sectionHover({ section, headingText }: ReportSection, messages: Messages): HoverText {
  const { heading, definition, basis } = section;
  return hover(headingText, [`**${heading}**`, definition, basisLine(basis, messages)]);
}

function metadataHover(report: Report, offset: number, messages: Messages): HoverText | undefined {
  const { metadata } = report.draft;
  if (!metadata || offset >= metadata.end) return undefined;
  const entry = metadata.entries.find(({ keySpan }) => touches(keySpan, offset));
  const meanings: Readonly<Record<string, string>> = messages.server.metadata();
  if (!entry || !Object.hasOwn(meanings, entry.key)) return undefined;
  return hover(entry.keySpan, [`**${entry.key}**`, meanings[entry.key]]);
}

function tableHover(table: BoundTable, offset: number, messages: Messages): HoverText | undefined {
  for (const part of table.parts) {
    for (const { column, span, cell } of part.columns) {
      if (offset < cell.start || cell.end < offset) continue;
      return column ? columnHover(table, part, column, span, messages) : hover(span, [messages.hover.unknownColumn()]);
    }
    for (const row of part.rows) {
      if (offset < row.source.start || row.source.end < offset) continue;
      const index = cellIndexAt(table, offset);
      if (index !== -1) return valueHover(table, index, messages);
      if (touches(row.label, offset)) return labelHover(table, row, messages);
    }
  }
  return undefined;
}

function columnHover(
  table: BoundTable,
  { part }: BoundPart,
  { index, label, definition, basis, number }: FormColumn,
  span: Span,
  messages: Messages,
): HoverText {
  const cells = new Set(part.rows.map((row) => row.firstCell + index));
  const lines = identityStates(table)
    .filter(
      ({ identity }) =>
        identity.axis.kind === 'column' && [...identity.left, ...identity.right].every((cell) => cells.has(cell)),
    )
    .map((state) => identityText(table, state, messages, undefined));
  return hover(span, [
    `**${label}**`,
    definition,
    numberLine(number, messages),
    basisLine(basis, messages),
    identityList(lines, messages),
  ]);
}

function labelHover(table: BoundTable, row: BoundRow, messages: Messages): HoverText {
  const official = row.row ?? row.group;
  if (!official) return hover(row.label, [messages.hover.unknownRow()]);
  const { label, definition, basis } = official;
  const lines = official.kind === 'row' ? rowIdentities(table, official, messages) : [];
  return hover(row.label, [
    `**${label}**`,
    definition,
    official.kind === 'group' ? groupLine(official, messages) : '',
    row.role === 'subtotal' ? messages.hover.subtotal() : '',
    basisLine(basis, messages),
    identityList(lines, messages),
  ]);
}

function groupLine({ rows }: FormGroup, messages: Messages): string {
  return rows.length > 0 ? messages.hover.sumOf({ rows: rows.map(({ name }) => name) }) : '';
}

function rowIdentities(table: BoundTable, row: FormRow, messages: Messages): readonly string[] {
  const inRow = (cell: number) => row.firstCell <= cell && cell < row.firstCell + row.part.columns.length;
  return identityStates(table)
    .filter(({ identity }) => identity.axis.kind === 'row' && [...identity.left, ...identity.right].every(inRow))
    .map((state) => identityText(table, state, messages, undefined));
}

function valueHover(table: BoundTable, index: number, messages: Messages): HoverText {
  const cell = table.cells[index]!;
  const official = cell.row.row ?? cell.row.group;
  const lines = identityStates(table)
    .filter(({ identity }) => identity.left.includes(index) || identity.right.includes(index))
    .map((state) => identityText(table, state, messages, index));
  return hover(cell.span, [
    `**${official?.label ?? escapeMarkdown(cell.row.labelText)}** · **${cell.column.label}**\n\n${escapeMarkdown(cellPath(cell))} · \`${cell.name}\``,
    figureLine(table, index, cell, messages),
    identityList(lines, messages),
    official?.definition ?? '',
    cell.column.definition,
    basisLine([official?.basis, cell.column.basis].filter(Boolean).join('；'), messages),
  ]);
}

/** What a cell without a plain number comes to. */
function figureLine(table: BoundTable, index: number, { kind }: BoundCell, messages: Messages): string {
  const words = messages.hover;
  if (kind === 'none') return words.none();
  if (kind === 'computed') {
    const value = cellValue(table, index);
    return value === undefined ? words.computedUnknown() : words.computed({ value: formatExact(value) });
  }
  if (kind === 'number') return '';
  const value = determinedValue(table, index);
  const determined = value === undefined ? '' : words.determined({ value: formatExact(value) });
  return [kind === 'blank' ? words.blank() : '', determined].filter(Boolean).join('，');
}

function numberLine({ unit, decimals, signed }: NumberSpec, messages: Messages): string {
  const words = messages.hover;
  const parts = [unit ? words.unit({ unit }) : ''];
  if (decimals === 0 && !signed) parts.push(words.wholeNumbers());
  if (decimals) parts.push(words.decimals({ count: decimals }));
  return parts.filter(Boolean).join('；');
}

function basisLine(basis: string, messages: Messages): string {
  return basis ? `*${messages.hover.basis({ basis })}*` : '';
}

function identityList(lines: readonly string[], messages: Messages): string {
  return lines.length > 0 ? `${messages.hover.identities()}：\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
}

function hover(span: Span, paragraphs: readonly string[]): HoverText {
  return { span, markdown: paragraphs.filter(Boolean).join('\n\n') };
}
