import { strangeCharacters } from '../../report/strange-characters';
import { LOST, lostIn } from '../../text/lost';
import type { Rule } from '../types';

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
    const { count, isGarbled } = lostIn(text);
    const { lostCharacters, noText, otherEncoding } = messages.text;
    if (!isGarbled) tell({ span, message: lostCharacters({ count }) });
    else tell({ span, message: text.includes('\0') ? noText() : otherEncoding(), alone: true });
  },
};
