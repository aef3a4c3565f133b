import type { Report } from '../report/types';
import { type Span, textIn } from '../text/span';

/** What of a draft can be found from anywhere in a workspace. */
export interface DraftSymbol {
  readonly kind: 'report' | 'section' | 'table';
  /** A report by body and year, as far as known; a section as written; a table as people call it: 表三 申请. */
  readonly name: string;
  readonly span: Span;
}

/** The report itself first, then its sections and tables in text order. */
export function draftSymbols({ draft, facts, titles, sections, tables }: Report): readonly DraftSymbol[] {
  const name = [facts.body?.value, facts.year?.value].filter((one) => one !== undefined).join(' ');
  const inside: DraftSymbol[] = [
    ...sections.map(({ headingText: span }) => ({ kind: 'section' as const, name: textIn(draft.text, span), span })),
    ...tables.map(({ table, headCell }) => ({
      kind: 'table' as const,
      name: `${table.name} ${table.id}`,
      span: headCell,
    })),
  ];
  inside.sort((a, b) => a.span.start - b.span.start);
  return [{ kind: 'report', name, span: titles[0]?.span ?? { start: 0, end: 0 } }, ...inside];
}

/** Whether the characters of each word of a query stand in `text` in that order, whatever their case: how editors filter. */
export function answersQuery(text: string, query: string): boolean {
  const within = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => {
      let at = 0;
      for (const character of word) {
        at = within.indexOf(character, at) + 1;
        if (at === 0) return false;
      }
      return true;
    });
}
