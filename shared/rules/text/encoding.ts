import { strangeCharacters } from '../../report/strange-characters';
import type { Rule } from '../types';

/** What stands for a character that could not be read. */
const LOST = '\ufffd';

/** A file of another encoding has nearly all its characters lost: of those beyond ASCII at least this share. */
const GARBLED_SHARE = 0.25;

export const encoding: Rule = {
  id: 'text/encoding',
  severity: 'error',
  fix: 'none',
  page: {
    title: { zh: '文字成了乱码', en: 'The text is garbled' },
    why: {
      zh: '文件不是UTF-8编码时，读出来的文字都是乱码，别的无从检查，这时保存会把原文永远毁掉。只有个别字显示为“\ufffd”的，是转换时丢了字，要照原文补上。',
      en: 'Where a file is not UTF-8 all text comes out garbled, nothing else can be checked, and saving would destroy the original for good. Where only single characters show as “\ufffd”, a conversion lost them; fill them in from the original.',
    },
    source: '',
    bad: '严格落实公文公开属性⟦\ufffd⟧头认定和保密审查制度，坚持先审查、后公开。',
    good: '严格落实公文公开属性源头认定和保密审查制度，坚持先审查、后公开。',
  },
  check({ report, messages }, tell) {
    const { text } = report.draft;
    if (!strangeCharacters(report).lost) return;
    const start = text.indexOf(LOST);
    let end = start + 1;
    while (text[end] === LOST) end++;
    const span = { start, end };
    const count = text.split(LOST).length - 1;
    if (count < GARBLED_SHARE * beyondAscii(text)) tell({ span, message: messages.text.lostCharacters({ count }) });
    else tell({ span, message: messages.text.otherEncoding(), alone: true });
  },
};

function beyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}
