import type { CitedDocument, FormWording } from '../../form/wording';
import { CHINESE_NUMERALS, ordinalValue } from '../../text/chinese-numbers';
import type { Stretch } from '../prose/clauses';
import type { ProseParagraph } from '../prose/types';
import { readCitedName } from './cited-names';

/** An article, or an item of one, that is beyond the last the document has. */
export interface MissingArticle extends Stretch {
  readonly document: CitedDocument;
  /** The last article, or how many items the article has. */
  readonly last: number;
  /** 第二十条, for an item; undefined: it is the article itself. */
  readonly article: string | undefined;
}

const article = new RegExp(`第([${CHINESE_NUMERALS}]{1,6}|\\d{1,3})条`, 'y');
const item = new RegExp(
  `(?:第?[${CHINESE_NUMERALS}\\d]{1,3}款)?(第?[（(]?([${CHINESE_NUMERALS}]{1,3}|\\d{1,2})[）)]?项)`,
  'y',
);
/** The longest name between 《 and 》, and the longest note in brackets behind it. */
const LONGEST_NAME = 120;
const LONGEST_NOTE = 60;
/** What may stand between two articles of one document. */
const JOINS = '、，和及与或至到';

/** The articles and items, of those whose figures stand at `ordinals`, that the documents named right before them do not have. */
export function missingArticlesIn(
  paragraph: ProseParagraph,
  ordinals: readonly number[],
  wording: FormWording,
): readonly MissingArticle[] {
  const { text } = paragraph;
  const found: MissingArticle[] = [];
  let last: { readonly document: CitedDocument; readonly to: number } | undefined;
  for (const figures of ordinals) {
    const at = figures - 1;
    article.lastIndex = at;
    const read = article.exec(text);
    if (!read) continue;
    const goesOn = last && (last.to === at || (last.to === at - 1 && JOINS.includes(text[at - 1])));
    const document: CitedDocument | undefined = goesOn ? last?.document : documentBefore(paragraph, at, wording);
    if (!document?.articles) continue;
    const to = at + read[0].length;
    item.lastIndex = to;
    const behind = item.exec(text);
    last = { document, to: to + (behind?.[0].length ?? 0) };
    const missing = missingOf(document, document.articles, { from: at, to }, read[1], behind);
    if (missing) found.push(missing);
  }
  return found;
}

function missingOf(
  document: CitedDocument,
  { last, items }: NonNullable<CitedDocument['articles']>,
  { from, to }: Stretch,
  written: string,
  behind: RegExpExecArray | null,
): MissingArticle | undefined {
  const number = ordinalValue(written);
  if (number > last) return { document, from, to, last, article: undefined };
  const count = items[String(number)];
  if (!behind || count === undefined || ordinalValue(behind[2]) <= count) return undefined;
  const end = to + behind[0].length;
  return { document, from: end - behind[1].length, to: end, last: count, article: `第${written}条` };
}

/** The document that what stands right before `end` names: 《条例》, with a note in brackets or none, or 按照条例. */
function documentBefore(paragraph: ProseParagraph, end: number, wording: FormWording): CitedDocument | undefined {
  const { documents, citing } = wording;
  const { text, from } = paragraph;
  let to = end > from && citing.within.includes(text[end - 1]) ? end - 1 : end;
  if (text[to - 1] === '）' || text[to - 1] === ')') {
    const note = text.slice(Math.max(from, to - LONGEST_NOTE), to);
    const open = to - note.length + Math.max(note.lastIndexOf('（'), note.lastIndexOf('('));
    if (open > from && text[open - 1] === '》') to = open;
  }
  if (text[to - 1] !== '》') return bareNameBefore(paragraph, to, wording);
  const before = text.slice(Math.max(from, to - LONGEST_NAME), to);
  const opening = before.lastIndexOf('《');
  if (opening < 0) return undefined;
  const start = to - before.length + opening;
  const name = before.slice(opening + 1, -1);
  const document = readCitedName(name, documents, citing)?.document;
  return document && isAnothers(paragraph, start, name, document, wording) ? undefined : document;
}

/** 按照条例第五十条: a name without 《》, behind a word that cites. */
function bareNameBefore(
  { text, from }: ProseParagraph,
  to: number,
  { documents, citing }: FormWording,
): CitedDocument | undefined {
  for (const document of documents) {
    if (!document.articles) continue;
    for (const name of [document.name, ...(document.otherNames ?? [])]) {
      const start = to - name.length;
      if (start < from || !text.startsWith(name, start)) continue;
      if (citing.before.some((word) => start - word.length >= from && text.startsWith(word, start - word.length)))
        return document;
    }
  }
  return undefined;
}

/** A short name is given not further before, nor more mentions of it ago. */
const LOOK_BACK = 2000;
const MOST_MENTIONS = 20;

/** Whether a short name (条例) was given to another document in the same paragraph: 《优化营商环境条例》（以下简称《条例》）. */
function isAnothers(
  { text, from }: ProseParagraph,
  at: number,
  name: string,
  { name: fullName }: CitedDocument,
  { documents, citing }: FormWording,
): boolean {
  if (name.length * 2 > fullName.length) return false;
  const before = text.slice(Math.max(from, at - LOOK_BACK), at);
  let end = before.lastIndexOf(`${name}》`);
  for (let mentions = 0; end > 0 && mentions < MOST_MENTIONS; mentions++) {
    const start = before.lastIndexOf('《', end) + 1;
    const read = start > 0 ? readCitedName(before.slice(start, end + name.length), documents, citing) : undefined;
    if (!read) return true;
    end = before.lastIndexOf(`${name}》`, end - 1);
  }
  return false;
}
