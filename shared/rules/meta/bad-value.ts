import type { MetadataEntry } from '../../draft/types';
import { saysNothingNew } from '../../edit/metadata';
import { similarity } from '../../form/label';
import { readDate } from '../../report/dates';
import { metadataKeys, NO_TABLES } from '../../report/metadata-keys';
import { isoDate } from '../../report/phrases';
import { type Edit, insertion, replacement } from '../../text/edit';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const badValue: Rule = {
  id: 'meta/bad-value',
  severity: 'error',
  fix: 'both',
  page: {
    title: { zh: '信息块里的值写错了', en: 'A value in the metadata is wrong' },
    why: {
      zh: '看不懂的值当作没有写，需要它的检查就不起作用。',
      en: 'A value that cannot be understood counts as not written, and checks that need it do nothing.',
    },
    source: '',
    bad: '公布日期: ⟦2026-02-30⟧',
    good: '公布日期: 2026-01-20',
  },
  check(context, tell) {
    const { report, messages } = context;
    for (const entry of report.facts.badEntries) tell(problemOf(context, entry));
    const block = report.draft.metadata;
    if (!block || block.closed) return;
    const open = report.draft.text.indexOf('-');
    tell({
      span: { start: open, end: open + 3 },
      message: messages.meta.unclosedMetadata(),
      severity: 'warning',
      fixes: [{ title: messages.meta.closeMetadata(), safe: true, edits: [closingLine(context, block.end)] }],
    });
  },
};

function closingLine({ report }: RuleContext, offset: number): Edit {
  const { text, eol } = report.draft;
  const torn = offset > 0 && !/[\r\n]/.test(text[offset - 1]);
  return insertion(offset, `${torn ? eol : ''}---${eol}`);
}

function problemOf(context: RuleContext, entry: MetadataEntry): Problem {
  const { report } = context;
  const { key, message, values } = readingOf(context, entry);
  const fixes = values.map(
    (value): Fix => ({
      title: context.messages.meta.useValue({ value }),
      safe: values.length === 1 && saysNothingNew(report, key, value),
      edits: [replacement(entry.valueSpan, value)],
    }),
  );
  return { span: entry.valueSpan, message, fixes };
}

interface Reading {
  readonly key: string;
  readonly message: string;
  /** What may be meant. */
  readonly values: readonly string[];
}

function readingOf({ report, forms, messages }: RuleContext, { key: written, value: found }: MetadataEntry): Reading {
  const key = written.trim();
  const words = messages.meta;
  const { levels, departmentMark } = report.form.phrases;
  switch (key) {
    case metadataKeys.year:
      return { key, message: words.badYear({ found }), values: yearsIn(found) };
    case metadataKeys.form: {
      const known = forms.map(({ id }) => id);
      return { key, message: words.badForm({ found, known }), values: known.filter((id) => found.includes(id)) };
    }
    case metadataKeys.level:
      return {
        key,
        message: words.badLevel({ found, known: levels, department: departmentMark }),
        values: alike(found, [...levels, ...levels.map((level) => level + departmentMark)]),
      };
    case metadataKeys.published:
      return { key, message: words.badDate({ found }), values: datesIn(found) };
    case metadataKeys.tables:
      return {
        key,
        message: words.badTables({ found, expected: NO_TABLES }),
        values: /[没否不]/.test(found) ? [NO_TABLES] : [],
      };
    default:
      return { key, message: words.badValue({ key, found }), values: [] };
  }
}

function yearsIn(found: string): readonly string[] {
  const years = found.match(/\d+/g) ?? [];
  return years.length === 1 && /^(19|20)\d\d$/.test(years[0]) ? years : [];
}

/** 20260120 and 2026年1月20日前 are clear; 2026-02-30 is no day. */
function datesIn(found: string): readonly string[] {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(found);
  const date = digits
    ? readDate(digits.slice(1).join('-'))
    : readDate(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.exec(found)?.[0] ?? '');
  return date?.valid ? [isoDate(date)] : [];
}

/** The one option that is most like the text. */
function alike(found: string, options: readonly string[]): readonly string[] {
  const ranked = options
    .map((option) => ({ option, likeness: similarity(found, option) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  return ranked.length > 0 && ranked[1]?.likeness !== ranked[0].likeness ? [ranked[0].option] : [];
}
