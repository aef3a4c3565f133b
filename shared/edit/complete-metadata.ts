import { deadlineOf } from '../form/deadline';
import { allMetadataKeys, metadataKeys, NO_TABLES } from '../report/metadata-keys';
import { isoDate } from '../report/phrases';
import type { Edit } from '../text/edit';
import type { Completion, CompletionContext } from './completion';
import { filterTextFor, fits } from './completion';
import { levelChoices } from './new-draft';

/** Keys that are not there yet; behind a colon the values that a key can have. */
export function metadataCompletions(context: CompletionContext): readonly Completion[] {
  const { typed, rest } = context.line;
  const colon = typed.search(/[:：]/);
  if (colon !== -1) return valueCompletions(context, typed.slice(0, colon).trim(), colon + 1);
  if (typed.startsWith('-') || rest.trim() !== '') return [];
  return keyCompletions(context);
}

function keyCompletions(context: CompletionContext): readonly Completion[] {
  const { report, messages, line } = context;
  const meanings = messages.server.metadata();
  const written = new Set(
    report.draft.metadata?.entries
      .filter(({ keySpan }) => keySpan.end < line.start || line.end < keySpan.start)
      .map(({ key }) => key),
  );
  return allMetadataKeys
    .filter((key) => !written.has(key) && fits(line.typed, [key], true))
    .map((key) => {
      const edit = { span: { start: line.start, end: line.end }, newText: `${key}: ` };
      return completion(context, 'key', key, meanings[key], edit);
    });
}

function valueCompletions(context: CompletionContext, key: string, behindColon: number): readonly Completion[] {
  const { line } = context;
  // Of a list, the item that the cursor is in; the others stay.
  const listed = LISTS.has(key) ? line.typed.slice(behindColon).search(/[^、,]*$/) : 0;
  const from = behindColon + listed;
  const blanks = /^\s*/.exec(line.typed.slice(from))![0].length;
  const start = line.start + from + blanks;
  const typed = line.typed.slice(from + blanks);
  const lead = blanks === 0 && listed === 0 ? ' ' : '';
  const end = LISTS.has(key) ? line.offset + line.rest.search(/[、,]|$/) : line.end;
  return valuesOf(context, key)
    .filter(({ value }) => fits(typed, [value], true))
    .map(({ value, detail }) =>
      completion(context, 'value', value, detail, { span: { start, end }, newText: lead + value }),
    );
}

/** Keys that may have several values. */
const LISTS: ReadonlySet<string> = new Set([metadataKeys.subordinates]);

interface Value {
  readonly value: string;
  readonly detail: string;
}

/** Values of the keys that have a few, or whose value the report itself tells. */
function valuesOf({ report, forms, draftPaths }: CompletionContext, key: string): readonly Value[] {
  const { facts, form, titles } = report;
  switch (key) {
    case metadataKeys.form:
      return forms.map(({ id, name }) => ({ value: id, detail: name }));
    case metadataKeys.level:
      return levelChoices([form]).map((value) => ({ value, detail: '' }));
    case metadataKeys.tables:
      return [{ value: NO_TABLES, detail: '' }];
    case metadataKeys.body:
      return plain(titles[0]?.bodyText);
    case metadataKeys.year:
      return plain(titles[0]?.yearValue);
    case metadataKeys.published: {
      if (!facts.year) return [];
      const level = report.facts.entries.get(metadataKeys.level)?.value;
      const last = deadlineOf(form, facts.year.value, level);
      return plain(last && isoDate({ ...last, valid: true }));
    }
    case metadataKeys.previous:
      return lastYearFirst(draftPaths(), facts.year?.value);
    case metadataKeys.subordinates:
      return draftPaths().map((value) => ({ value, detail: '' }));
    default:
      return [];
  }
}

/** Files that have the year before in their name are likely. */
function lastYearFirst(paths: readonly string[], year: number | undefined): readonly Value[] {
  const isLikely = (path: string) => year !== undefined && path.includes(String(year - 1));
  return [...paths.filter(isLikely), ...paths.filter((path) => !isLikely(path))].map((value) => ({
    value,
    detail: '',
  }));
}

function plain(value: string | number | undefined): readonly Value[] {
  return value === undefined || value === '' ? [] : [{ value: String(value), detail: '' }];
}

function completion(
  { report, line }: CompletionContext,
  kind: Completion['kind'],
  label: string,
  detail: string,
  edit: Edit,
): Completion {
  const filterText = filterTextFor(line, edit, report.draft.text, label);
  return { kind, label, detail, documentation: '', edit, filterText };
}
