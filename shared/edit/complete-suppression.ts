import { type Completion, type CompletionContext, filterTextFor, fits } from './completion';

/** A rule as it is offered: its id and what it checks. */
export interface OfferedRule {
  readonly id: string;
  readonly title: string;
}

/** `<!-- nianbao-ignore`, with or without `-file`, then what is written of the rule and of the cell so far. */
const OPENING = /^<!--\s*nianbao-ignore(?:-file)?\s+(?:(\S+)\s+)?([^\s:：]*)$/;

/** Whether a line is a comment that silences findings: nothing else may be written there. */
export function isSuppression(typed: string): boolean {
  return /^<!--\s*nianbao-ignore/.test(typed);
}

/** Behind `<!-- nianbao-ignore` the rules, as they are given; behind a rule the names of the values in the draft's tables. */
export function suppressionCompletions(
  context: CompletionContext,
  rules: readonly OfferedRule[],
): readonly Completion[] {
  const written = OPENING.exec(context.line.typed);
  if (!written) return [];
  const [, rule, word] = written;
  if (rule === undefined) {
    return rules
      .filter(({ id, title }) => fits(word, [id, title], true))
      .map(({ id, title }) => completion(context, word, id, title));
  }
  // Behind the colon stands the reason.
  if (/[:：]$/.test(rule)) return [];
  const cells = context.report.tables.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell] : [])));
  return cells
    .filter(({ name }) => name !== '' && fits(word, [name, ...name.split('.')], false))
    .map(({ name, row }) => completion(context, word, name, row.row?.label ?? row.labelText));
}

function completion(context: CompletionContext, word: string, label: string, detail: string): Completion {
  const { line, report } = context;
  const behind = /^[^\s:：]*/.exec(line.rest.replace(/-->.*$/, ''))![0].length;
  const edit = { span: { start: line.offset - word.length, end: line.offset + behind }, newText: label };
  const filterText = filterTextFor(line, edit, report.draft.text, `${label} ${detail}`);
  return { kind: 'value', label, detail, documentation: '', edit, filterText };
}
