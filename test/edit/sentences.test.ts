import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import { completionsAt } from '../../shared/edit/complete';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft, marked, sampleDrafts } from '../support/drafts';
import { generatedDrafts } from '../support/generated-drafts';

const reports = join(__dirname, '..', 'fixtures', 'reports');
const publishedReports = readdirSync(reports)
  .filter((name) => name.endsWith('.nianbao.md'))
  .map((name) => ({ name, text: readFileSync(join(reports, name), 'utf8') }));

/** The sentences offered at `$0`. */
function sentencesAt(given: string) {
  const { text, start } = marked(given);
  const report = readReport(parseDraft(text), builtInForms);
  return completionsAt(report, start, builtInForms, messagesIn('zh')).filter(({ kind }) => kind === 'sentence');
}

const names = (given: string) => sentencesAt(given).map(({ label }) => label);
const texts = (given: string) => sentencesAt(given).map(({ documentation }) => documentation);
const under = (heading: string, typed = '$0', draft = cleanDraft) =>
  draft.replace(`${heading}\n`, `${heading}\n\n${typed}\n`);

describe('sentences with the draft’s own figures', () => {
  it('under 依申请公开 tell what came in, what became of it, and reviews', () => {
    expect(texts(under('### （二）依申请公开')).slice(0, 3)).toEqual([
      '2025年，我局新收政府信息公开申请12件，其中自然人申请9件、商业企业申请2件、法律服务机构申请1件；上年结转2件。办结13件，其中予以公开6件、部分公开1件、不予公开2件、无法提供2件、不予处理1件、其他处理1件；结转下年度继续办理1件。',
      '2025年，我局因政府信息公开被申请行政复议2件，其中结果维持1件、尚未审结1件。',
      '2025年，我局因政府信息公开被提起行政诉讼1件，其中复议后起诉1件。',
    ]);
  });

  it('under 主动公开 those of table two come first', () => {
    expect(texts(under('### （一）主动公开')).slice(0, 3)).toEqual([
      '2025年，我局制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件5件。',
      '2025年，我局作出行政许可决定46件、行政处罚决定7件。',
      '2025年，我局收取行政事业性收费12.365万元。',
    ]);
  });

  it.each([
    ['## 三、收到和处理政府信息公开申请情况', ['收到和处理申请']],
    ['## 四、政府信息公开行政复议、行政诉讼情况', ['行政复议', '行政诉讼']],
  ])('in %s are its own', (heading, wanted) => {
    expect(names(under(heading))).toEqual(wanted);
  });

  it('say that there was nothing where that is so', () => {
    const none = cleanDraft.replace(/(?<=\| )\d+(?= \|)/g, '0');
    const said = texts(under('### （二）依申请公开', '$0', none));
    expect(said).toContain('2025年，我局未收到政府信息公开申请。');
    expect(said).toContain('2025年，我局未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。');
  });

  it('speak for the whole place where the body is a government', () => {
    const government = cleanDraft.replaceAll('青川县水利局', '宿迁市人民政府');
    expect(texts(under('### （二）依申请公开', '$0', government))[0]).toMatch(/^2025年，全市新收/);
  });

  it('a figure that is not known silences its sentence only', () => {
    const blank = cleanDraft.replace('| 行政许可 | 46 |', '| 行政许可 |  |');
    const offered = names(under('### （一）主动公开', '$0', blank));
    expect(offered).not.toContain('处理决定');
    expect(offered).toContain('制发规范性文件');
  });

  it('a blank that the identities determine is known', () => {
    const blank = cleanDraft.replace(
      '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 |',
      '| 一、本年新收政府信息公开申请数量 | 9 | 2 |  |  |',
    );
    expect(texts(under('### （二）依申请公开', '$0', blank))[0]).toBe(texts(under('### （二）依申请公开'))[0]);
  });

  it('the introduction is offered above the first section where there is none, the fee in section six', () => {
    const introduction = cleanDraft.split('\n').find((line) => line.startsWith('本报告依据'))!;
    expect(texts(cleanDraft.replace(introduction, '本报告$0'))[0]).toMatch(/^本报告依据.*请与青川县水利局联系。$/);
    expect(texts(cleanDraft.replace(introduction, `${introduction}\n\n$0`))).toEqual([]);
    const fee = cleanDraft.split('\n').find((line) => line.startsWith('本机关2025年依据'))!;
    expect(texts(cleanDraft.replace(fee, '$0'))[0]).toBe(fee);
  });

  it.each(['2025年，我局新$0', '20$0', 'sdh$0', '收到$0'])('are narrowed by what is typed: %s', (typed) => {
    expect(names(under('### （二）依申请公开', typed))).toContain('收到和处理申请');
  });

  it.each(['我$0', '今年，$0', '2025年，$0我局', '## $0', '| $0'])('are not offered at %s', (typed) => {
    expect(names(under('### （二）依申请公开', typed))).toEqual([]);
  });

  it('are not offered again, in the signature, or above the title', () => {
    const [first] = texts(under('### （二）依申请公开'));
    expect(texts(under('### （二）依申请公开', `${first}\n\n$0`))).not.toContain(first);
    expect(names(cleanDraft.replace('\n青川县水利局\n', '\n青川县$0水利局\n'))).toEqual([]);
    expect(names(`$0\n${cleanDraft}`)).toEqual([]);
  });

  it('are never found fault with, whatever the figures', () => {
    for (const { name, text } of [...sampleDrafts(), ...publishedReports, ...generatedDrafts(40)]) {
      const heading = /^## .*总体情况.*$/m.exec(text)?.[0];
      if (!heading) continue;
      const before = check(text, {}).findings.map(({ rule, message }) => rule + message);
      for (const { edit, documentation } of sentencesAt(under(heading, '$0', text))) {
        const after = applyEdits(under(heading, '', text), [edit]);
        const found = check(after, {}).findings.filter(({ rule, message }) => !before.includes(rule + message));
        const about = found.filter(({ rule }) => rule.startsWith('prose/'));
        expect(
          about.map(({ rule, message }) => `${rule} ${message}`),
          `${name}: ${documentation}`,
        ).toEqual([]);
      }
    }
  });
});
