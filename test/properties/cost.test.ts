import { describe, expect, it } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import { check } from '../../shared/check/run';
import { cleanDraft } from '../support/drafts';
import { findingFaults } from '../support/finding-laws';
import { processorTime } from '../support/processor-time';

/** Ten times as much text may cost so many times as much: in proportion, with room for a busy machine. */
const MOST = 30;
/** Below this a time says nothing, in milliseconds. */
const LEAST = 2;

const section = '# 甲局2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const numbers = '一二三四五六七八九';
const times = (n: number, line: (at: number) => string) => Array.from({ length: n }, (_, at) => line(at)).join('');
/** The clean draft with something in place of the row 2.重复申请. */
const inTable = (lines: (row: string) => string) => cleanDraft.replace(/\| 2\.重复申请.*\n/, lines);
const withoutMetadata = cleanDraft.replace(/^---[\s\S]*?---\n/, '');
const tableThree = `${cleanDraft.match(/\| 项目 .*\n.*\n/)?.[0]}| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | |\n\n`;

const reviewHead = `|${' 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'.repeat(3)}\n`;

const shapes: Readonly<Record<string, (n: number) => string>> = {
  'a row of many cells': (n) => '| 0 '.repeat(n),
  'a row of many cells in table three': (n) => inTable((row) => row.replace(/\n/, `${' 0 |'.repeat(n)}\n`)),
  'a header of many cells': (n) => `| 项目 |${' 自然人 |'.repeat(n)}\n| --- |\n| （一）予以公开 | 1 |\n`,
  rows: (n) => '| 甲 | 0 |\n'.repeat(n),
  'one row many times': (n) => inTable((row) => row.repeat(n)),
  'unknown rows': (n) => inTable((row) => row + times(n, (at) => `| 某行${at} | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n`)),
  'rows with near labels': (n) => inTable((row) => row + times(n, (at) => `| 属于国家秘密${at} | 1 | 2 |\n`)),
  'blank rows': (n) => inTable((row) => row + '| 2.重复申请 |  |  |  |  |  |  |  |\n'.repeat(n)),
  'a table broken often': (n) => inTable((row) => `\n${row}`.repeat(n)),
  tables: (n) => tableThree.repeat(n / 5),
  'tables of nothing': (n) => '| 甲 | 乙 |\n| --- | --- |\n| 子 | 丑 |\n\n'.repeat(n),
  'one heading many times': (n) => '## 一、总体情况\n'.repeat(n),
  headings: (n) => times(n, (at) => `## ${numbers[at % 9]}、主动公开政府情况${at % 7}\n`),
  titles: (n) => '# 甲局2025年政府信息公开工作年度报告\n甲\n'.repeat(n),
  'sub-headings of all kinds': (n) =>
    section +
    times(n, (at) => `${['（一）甲', '（2）乙', '3.丙', '(四)丁', '### （一）戊'][(at * 7 + (at >> 2)) % 5]}\n`),
  sentences: (n) => section + '我局依法公开政府信息。\n\n'.repeat(n),
  'one long sentence': (n) => section + '我局依法公开政府信息。'.repeat(n),
  'articles of one law': (n) => section + '依据《条例》第六十条和条例第二十条第（十六）项办理。'.repeat(n / 5),
  'articles of nothing': (n) => section + '甲）第六十条，'.repeat(n),
  'years in one paragraph': (n) => section + '落实2023年工作，2024年完成。'.repeat(n / 2),
  'programmes of another year': (n) => section + '落实《2023年工作要点》，'.repeat(n / 2),
  'decrees and numbers': (n) => section + '（2007年国务院令第711号）国办公开办函〔2020〕30号。'.repeat(n / 5),
  'figures and their parts': (n) => section + '收到申请12件，其中自然人9件、法人3件；'.repeat(n / 5),
  'brackets in figures': (n) => section + '新收申请（含结转）14件（其中自然人9件）。'.repeat(n / 5),
  places: (n) => section + '我区旺苍县水利局、剑阁县委县政府。'.repeat(n / 5),
  'a sentence again and again': (n) => section + '严格落实信息公开的各项制度和要求，逐级审核把关。'.repeat(n / 5),
  comments: (n) => '<!-- nianbao-ignore sum/row-total: 因 -->\n'.repeat(n) + cleanDraft,
  'comments, each above a table': (n) => `<!-- nianbao-ignore table/missing-row: 因 -->\n${tableThree}`.repeat(n / 5),
  'comments for one cell': (n) =>
    cleanDraft.replaceAll(' 0 |', '  |') + '<!-- nianbao-ignore cell/blank 申请.本年新收.总计: 因 -->\n'.repeat(n),
  'comments for the file': (n) =>
    '<!-- nianbao-ignore-file cell/blank: 因 -->\n'.repeat(n) + cleanDraft.replaceAll(' 0 |', '  |'),
  'unknown metadata': (n) => `---\n${'备注: 甲\n'.repeat(n)}---\n${withoutMetadata}`,
  'a long list in metadata': (n) => cleanDraft.replace('年度: 2025', `年度: 2025\n下级: ${'a.md、'.repeat(n)}`),
  'a long label': (n) => inTable((row) => row.replace('重复', '重复'.repeat(n))),
  'a long figure': (n) => inTable((row) => row.replace(/\d+ \|\n/, `${'4'.repeat(n)} |\n`)),
  'a long word for a figure': (n) => inTable((row) => row.replace(/\d+ \|\n/, `${'若干'.repeat(n)} |\n`)),
  'a long heading': (n) => cleanDraft.replace('## 五、', `## 五、${'存在的'.repeat(n)}`),
  'a long title': (n) => `# ${'某某县2025年'.repeat(n)}政府信息公开工作年度报告\n`,
  'dates at the end': (n) => cleanDraft + '2026年1月20日\n\n'.repeat(n),
  'whole reports': (n) => cleanDraft.repeat(n / 100),
  'whole reports with wrong figures': (n) =>
    cleanDraft.repeat(n / 100).replaceAll('（一）予以公开 | ', '（一）予以公开 | 1'),
  'whole reports in CRLF': (n) => cleanDraft.repeat(n / 100).replaceAll('\n', '\r\n'),
  'bookmarks that nothing closes': (n) => section + '[bookmark: '.repeat(n * 2),
  'wrong citations': (n) => section + '根据《中华人民共和国信息公开条例》，'.repeat(n),
  'articles that are not there': (n) => section + '《条例》第九十九条、第三十六条第（九十）项，'.repeat(n),
  'documents in one sentence': (n) => section + '年报格式国办公开办函〔2021〕31号、国办发[2019]60号，'.repeat(n),
  'sentences that differ in figures': (n) => section + times(n, (at) => `我局本年公开政府信息${at}条，予以公开。\n`),
  'tables in one row': (n) => `${reviewHead}| 0${' | 0'.repeat(14)} |\n\n`.repeat(n / 5),
  'brackets and stars': (n) => section + '（'.repeat(n) + '*'.repeat(n) + '）'.repeat(n),
  'letters from a PDF': (n) => `## ⼀、${'⽂⽤⾏'.repeat(n)}`,
  'years in words, line by line': (n) => section + '二〇二四年\n'.repeat(n * 3),
  'decrees of other laws': (n) => section + '国务院令第7号'.repeat(n * 3),
  'letters for a figure': (n) => section + 'X'.repeat(n * 5),
  dots: (n) => section + '…'.repeat(n * 5),
  'digits and marks': (n) => section + '1,1.'.repeat(n * 2),
  'dates that are none': (n) => section + '2月30日20211月1日'.repeat(n * 2),
  'brackets without a comma': (n) => section + '另有3件（含1件）'.repeat(n * 3),
  'halves of characters': (n) => '𠮷'.repeat(n) + '\ud842'.repeat(n),
};

const cost = (text: string) => processorTime(() => void check(text), 3);

describe('the cost of reading and checking grows in proportion', { retry: 3 }, () => {
  it.each(Object.entries(shapes))('%s', (_, make) => {
    const small = cost(make(1000));
    const large = cost(make(10_000));
    expect(large / Math.max(small, LEAST)).toBeLessThan(MOST);
  });
});

describe('a fix of more edits than a call takes arguments', () => {
  it.each([
    ['letters from a PDF', '甲⽂'.repeat(150_000), '甲文'.repeat(150_000)],
    ['residue', '甲\u200b'.repeat(150_000), '甲'.repeat(150_000)],
  ])('%s', (_, words, mended) => {
    expect(fixAll(section + words).text).toContain(mended);
  });
});

describe('sizes nobody writes are read like any other', () => {
  it.each([
    ['a row of 100,000 cells', '| 0 '.repeat(100_000)],
    ['a row of table three with 100,000 cells', shapes['a row of many cells in table three'](100_000)],
    ['50,000 rows', shapes['unknown rows'](50_000)],
    ['20,000 headings', shapes.headings(20_000)],
    ['20,000 times one heading', shapes['one heading many times'](20_000)],
    ['5,000 comments', shapes.comments(5_000)],
    ['a figure of 100,000 digits', shapes['a long figure'](100_000)],
    ['100 reports in one text', shapes['whole reports'](10_000)],
  ])('%s', (_, text) => {
    expect(findingFaults(text)).toEqual([]);
  });
});
