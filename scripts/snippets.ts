import { draftSkeleton, type SkeletonStyle, sectionSkeleton, tableSkeleton } from '../shared/edit/skeleton';
import type { Form, FormSection } from '../shared/form/types';
import { printJson } from './print-json';

/** A snippet as VS Code reads it. */
export interface Snippet {
  /** Each is a line of its own in the list, and narrowed by any of its words: 表二 b2. */
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Stand for places to fill until tab stops are numbered; private-use characters occur in no form. */
const cell = '\ue000';
const gap = { 单位: '\ue001', 年度: '\ue002', 次年: '\ue003', 公布日期: '\ue004', 层级: '\ue005' };
const gaps: ReadonlyMap<string, string> = new Map(Object.entries(gap));

const style: SkeletonStyle = { fill: cell };

/**
 * All snippets, by name: for each form the whole report, its sections, tables and phrases. The newest form's carry plain
 * words; an older form's its id behind, and only where they differ. `forms` are newest first.
 */
export function snippetsOf(forms: readonly Form[]): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {};
  const known = new Set<string>();
  for (const form of forms) {
    const newest = form === forms[0];
    for (const { name, word, letters, text, whole } of draftsOf(form)) {
      const body = withTabStops(text, form);
      const content = body.join('\n');
      if (known.has(content)) continue;
      known.add(content);
      const plain = letters ? `${word} ${letters}` : word;
      const ofForm = letters ? `${word}${form.id} ${letters}-${form.id}` : `${word}${form.id}`;
      snippets[newest && !whole ? name : `${name}（${form.id}年格式）`] = {
        prefix: newest ? (whole ? [plain, ofForm] : [plain]) : [ofForm],
        body,
        description: `${name}：${form.document}`,
      };
    }
  }
  return snippets;
}

/** The snippet file's text. */
export function snippetFile(forms: readonly Form[]): string {
  return `${printJson(snippetsOf(forms))}\n`;
}

interface SnippetDraft {
  readonly name: string;
  /** What it is typed by: in Chinese, and in letters where no Chinese input is at hand (empty: none). */
  readonly word: string;
  readonly letters: string;
  readonly text: string;
  /** Whether it is the report itself, whose edition matters even to those who never use the older one. */
  readonly whole?: boolean;
}

function draftsOf(form: Form): SnippetDraft[] {
  const metadata = [
    ['单位', gap.单位],
    ['年度', gap.年度],
    ['层级', gap.层级],
  ] as const;
  const report = draftSkeleton(form, metadata, gaps, style);
  return [
    { name: '整篇年报', word: '年报', letters: 'nb', text: withPlaces(report), whole: true },
    ...form.sections.map((section) => ({
      name: `第${section.numeral}部分 ${section.title}`,
      word: section.title,
      letters: section.shortcut,
      text: sectionText(section),
    })),
    ...form.tables.map((table) => ({
      name: `${table.name} ${table.id}`,
      word: table.name,
      letters: table.shortcut,
      text: `${tableSkeleton(table, style)}\n`,
    })),
    { name: '导语', word: '导语', letters: 'dy', text: phraseText(form.phrases.introduction) },
    { name: '信息处理费', word: '信息处理费', letters: 'xxclf', text: phraseText(form.phrases.feeStatement) },
    { name: '落款', word: '落款', letters: 'lk', text: phraseText(form.phrases.signature) },
  ];
}

function sectionText(section: FormSection): string {
  const [sentence] = section.standard;
  const blocks = [sectionSkeleton(section, style)];
  if (section.parts.length === 0 && section.kind === 'prose')
    blocks.push(sentence ? phraseText(sentence).trimEnd() : cell);
  return withPlaces(`${blocks.join('\n\n')}\n`);
}

function phraseText(phrase: string): string {
  const filled = phrase.replace(/\{([^{}]+)\}/g, (whole, name: string) => gaps.get(name) ?? whole);
  return `${filled}\n`;
}

/** A place to write under every heading of a part. */
function withPlaces(text: string): string {
  return text.replace(/^### .+$/gm, (heading) => `${heading}\n\n${cell}`);
}

/**
 * Text as a snippet's body: what snippets give a meaning escaped, tab stops where something is to be filled in. Gaps of one
 * name are one tab stop; figures of a phrase (0件) are offered with their value.
 */
function withTabStops(text: string, form: Form): string[] {
  let last = 0;
  const numbers = new Map<string, number>();
  const mirrored = (mark: string, first: (stop: number) => string): string => {
    const known = numbers.get(mark);
    if (known !== undefined) return `$${known}`;
    numbers.set(mark, ++last);
    return first(last);
  };
  const stopFor = (mark: string): string => {
    switch (mark) {
      case cell:
        return `$${++last}`;
      case gap.单位:
        return mirrored(mark, (stop) => `\${${stop}:单位全称}`);
      case gap.年度:
        return mirrored(mark, (stop) => yearStop(stop, form));
      case gap.次年:
        return mirrored(mark, (stop) => `\${${stop}:次年}`);
      case gap.层级:
        return mirrored(mark, (stop) => `\${${stop}|${levelsOf(form).join(',')}|}`);
      case gap.公布日期:
        return `\${${++last}:$CURRENT_YEAR}年\${${++last}:1}月\${${++last}:日}日`;
      default:
        return `\${${++last}:${mark}}`;
    }
  };
  const body = text.replace(/[\\$}]|[\ue000-\ue005]|(?<![\d.])0(?=[件元])/g, (mark) =>
    /[\\$}]/.test(mark) ? `\\${mark}` : stopFor(mark),
  );
  return `${body}$0`.split('\n');
}

/** The years of a closed form to choose from; of the form in force the year is to be written. */
function yearStop(stop: number, { years: { from, to } }: Form): string {
  if (to === undefined) return `\${${stop}:年度}`;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return `\${${stop}|${years.join(',')}|}`;
}

/**
 * 县级部门, 市级部门, …, 乡镇, 县级, …: departments first, as most drafts are theirs, the nearest level first; the lowest level
 * has no departments.
 */
function levelsOf({ phrases: { levels, departmentMark } }: Form): string[] {
  const nearest = [...levels].reverse();
  return [...nearest.slice(1).map((level) => level + departmentMark), ...nearest];
}
