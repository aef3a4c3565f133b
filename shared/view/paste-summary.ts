import { MOST_GRID_ROWS } from '../edit/paste/grid';
import type { Landed, PasteOutcome, RefusedReason, Replaced, Unplaced } from '../edit/paste/outcome';
import type { Messages } from '../messages';

/** So many cells are named; of more the number is said. */
const MOST_EXAMPLES = 3;

/** So many figures of one row are named. */
const MOST_TEXTS = 8;

/** What became of a paste, in one or a few sentences. */
export function pasteSummary(outcome: PasteOutcome, messages: Messages): string {
  const say = messages.paste;
  if (outcome.kind === 'refused') return refusal(outcome.reason, messages);
  const { tables, replaced, unplaced, kept, outside } = outcome;
  const why = say.reasons();
  const sentences = [landedSentence(outcome, messages)];
  if (replaced.length > 0)
    sentences.push(say.replaced({ count: replaced.length, examples: replaced.slice(0, MOST_EXAMPLES).map(asShown) }));
  if (unplaced.length > 0) {
    const examples = alike(unplaced).map(({ texts, label, reason }) => ({ texts, label, why: why[reason] }));
    sentences.push(say.unplaced({ count: unplaced.length, examples }));
  }
  if (kept > 0 && tables.length > 0) sentences.push(say.kept({ count: kept }));
  if (outside !== '') sentences.push(say.outside());
  return sentences.join(say.between());
}

/** 本年新收·自然人, as fixes name it, for 申请.本年新收.自然人: the table is named before. */
function asShown(one: Replaced): Replaced {
  return { ...one, name: one.name.split('.').slice(1).join('·') };
}

interface Alike extends Omit<Unplaced, 'text'> {
  readonly texts: string[];
}

/** The first of what found no place, what one row has of one reason together. */
function alike(unplaced: readonly Unplaced[]): readonly Alike[] {
  const groups: Alike[] = [];
  for (const { text, label, reason } of unplaced) {
    const last = groups.at(-1);
    if (last && last.label === label && last.reason === reason) {
      if (last.texts.length < MOST_TEXTS) last.texts.push(text);
    } else if (groups.length === MOST_EXAMPLES) break;
    else groups.push({ texts: [text], label, reason });
  }
  return groups;
}

/** Whether a paste needs no second look: everything has a place, and no figure was changed. */
export function isPlainPaste(outcome: PasteOutcome): boolean {
  return outcome.kind === 'landed' && outcome.replaced.length === 0 && outcome.unplaced.length === 0;
}

function landedSentence({ by, tables }: Landed, { paste: say }: Messages): string {
  const written = tables.filter((table) => table.written > 0);
  if (written.length > 0) {
    const cells = tables.map((one) => ({ name: one.table.name, cells: one.written + one.same, isNew: one.isNew }));
    return say.landed({ by, tables: cells });
  }
  return tables.length > 0 ? say.nothingNew({ tables: tables.map(({ table }) => table.name) }) : say.nothingLanded();
}

function refusal(reason: RefusedReason, { paste: say }: Messages): string {
  if (reason.kind === 'size') return say.tooLarge({ ...reason, most: MOST_GRID_ROWS });
  if (reason.kind === 'unknown') return say.unknownLabels();
  if (reason.kind === 'columns') return say.noColumns(reason);
  return reason.kind === 'no-cell' ? say.noCell() : say.overflow(reason);
}
