import { describe, expect, it } from 'vitest';
import {
  type FolderDraft,
  type ListedFinding,
  MOST_DRAFTS,
  type OpenReport,
  type OverviewNode,
  overviewNodes,
} from '../../client/overview/nodes';
import { overview } from '../../server/features/overview';
import { check } from '../../shared/check/run';
import { en, zh } from '../../shared/messages/client';
import { lineIndex } from '../../shared/text/lines';
import { cleanDraft } from '../support/drafts';

const uri = 'file:///a/甲局-2025.nianbao.md';

/** What the tree has of a text: its places as the server tells them, its findings as the editor lists them. */
function reportOf(text: string): OpenReport {
  const result = check(text, { language: 'zh' });
  const lines = lineIndex(text);
  const findings = result.findings.map(
    ({ severity, message, span }): ListedFinding => ({ level: severity, message, start: lines.positionAt(span.start) }),
  );
  const options = { language: 'zh' } as const;
  return {
    uri,
    name: '甲局-2025',
    checked: true,
    places: overview({ uri, version: 1, text, lines, options, result }),
    findings,
  };
}

const shown = (nodes: readonly OverviewNode[], depth = 0): string[] =>
  nodes.flatMap(({ label, description, face, children }) => [
    `${'  '.repeat(depth)}${face} ${[label, description].filter(Boolean).join(' | ')}`,
    ...shown(children, depth + 1),
  ]);

describe('the tree 年报检查', () => {
  it('ticks every section of a report without faults, with the identities of its tables', () => {
    expect(shown(overviewNodes(reportOf(cleanDraft), [], zh))).toEqual([
      'ok 本年报：甲局-2025 | 没有问题',
      '  ok 一、总体情况',
      '  ok 二、主动公开政府信息情况',
      '    ok 表二',
      '  ok 三、收到和处理政府信息公开申请情况',
      '    ok 表三 | 勾稽 39/39',
      '  ok 四、政府信息公开行政复议、行政诉讼情况',
      '    ok 表四 | 勾稽 3/3',
      '  ok 五、存在的主要问题及改进情况',
      '  ok 六、其他需要报告的事项',
    ]);
  });

  it('lists what is wrong under its section, what stands before the first one too, and leads to the place', () => {
    const text = cleanDraft.replace('---\n', '---\n负责人: 某某\n').replace('结果维持 |', '结果维特 |');
    const [report] = overviewNodes(reportOf(text), [], zh);
    expect(report.children[0]).toMatchObject({ label: '信息块与标题', face: 'warning', open: true });
    expect(report.children[0].children[0].target).toEqual({ uri, at: { line: 1, character: 0 } });
    const wrong = report.children.filter(({ face }) => face !== 'ok').map(({ label }) => label);
    expect(wrong).toEqual(['信息块与标题', '四、政府信息公开行政复议、行政诉讼情况']);
  });

  it('counts what is filled in, and what does not add up', () => {
    const blank = cleanDraft.replace(/\| 行政复议 \|[^\n]*/, '| 行政复议 |  |  |  |  |  |');
    expect(shown(overviewNodes(reportOf(blank), [], zh))).toContain('    unfilled 表四 | 已填 10/15 · 勾稽 2/3');
    const broken = cleanDraft.replace(/\| 行政复议 \|[^\n]*/, '| 行政复议 | 1 | 0 | 0 | 0 | 4 |');
    expect(shown(overviewNodes(reportOf(broken), [], en))).toContain('    error 表四 | identities 2/3 · 1 broken');
  });

  it('puts every finding of a draft into exactly one place', () => {
    const text = cleanDraft.replace('结果维持 |', '结果维特 |').replace(/\| 1\.属于[^\n]*\n/, '');
    const report = reportOf(text);
    const listed = overviewNodes(report, [], zh)[0].children.flatMap(({ children }) =>
      children.filter(({ id }) => id.includes('finding')),
    );
    expect(report.findings.length).toBeGreaterThan(1);
    expect(listed.map(({ label }) => label)).toEqual(report.findings.map(({ message }) => message));
  });

  it('lists the drafts of the folder, those that are open with their state, and no more than anybody reads', () => {
    const warning: ListedFinding = { level: 'warning', message: '', start: { line: 0, character: 0 } };
    const draft = (name: string, findings?: readonly ListedFinding[], folder = ''): FolderDraft => ({
      uri: `file:///a/${name}`,
      name,
      folder,
      findings,
    });
    const few = [draft('甲', [warning], '市直'), draft('乙', []), draft('丙')];
    expect(shown(overviewNodes(undefined, few, zh))).toEqual([
      'folder 本文件夹的年报 | 3',
      '  warning 甲 | 市直 · 1 处存疑',
      '  ok 乙 | 没有问题',
      '  draft 丙',
    ]);
    const many = Array.from({ length: MOST_DRAFTS }, (_, i) => draft(String(i)));
    const [folder] = overviewNodes(undefined, many, zh, MOST_DRAFTS + 5);
    expect(folder.children).toHaveLength(MOST_DRAFTS + 1);
    expect(folder.children.at(-1)?.label).toContain('5');
  });

  it('has nothing to show where there is nothing, so that the welcome shows', () => {
    expect(overviewNodes(undefined, [], zh)).toEqual([]);
  });

  it('gives every line an id of its own, the same when findings come and go elsewhere', () => {
    const ids = (nodes: readonly OverviewNode[]): string[] =>
      nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
    const clean = ids(overviewNodes(reportOf(cleanDraft), [], zh));
    expect(new Set(clean).size).toBe(clean.length);
    const other = ids(overviewNodes(reportOf(cleanDraft.replace('---\n', '---\n负责人: 某某\n')), [], zh));
    expect(other).toEqual(expect.arrayContaining(clean));
  });
});
