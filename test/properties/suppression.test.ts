import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { suppressionFixes } from '../../shared/check/suppression-fixes';
import { messagesIn } from '../../shared/messages';
import type { Finding } from '../../shared/rules/types';
import { applyEdits } from '../../shared/text/edit';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { cleanDraft, draftWith, sampleDrafts } from '../support/drafts';
import { patience, runs } from '../support/property-runs';

const zh = messagesIn('zh');

/** The text with each comment that would silence a finding, its reason written, by the fix's title. */
function silenced(text: string, finding: Finding, { report } = check(text)) {
  return suppressionFixes(report, finding, zh).map(({ title, edit, reasonAt }) => {
    const newText = `${edit.newText.slice(0, reasonAt)}已核实${edit.newText.slice(reasonAt)}`;
    return { title, text: applyEdits(text, [{ ...edit, newText }]), at: edit.span.start, added: newText.length };
  });
}

const isAboutComments = ({ rule }: Finding) => rule === 'meta/unused-suppression' || rule === 'meta/suppression-reason';
const familyOf = (rule: string) => rule.split('/')[0];

/** A comment has no place in a table written anew: that the fix is then withheld, and why, is all that may be told otherwise. */
const toldAs = ({ rule, message }: Finding) => (rule === 'table/layout' ? message.split('；')[0] : message);

/** What a comment does besides silencing its finding. A sum that is left out may change what explains the other sums. */
function breaches(text: string): readonly string[] {
  const checked = check(text);
  const { findings } = checked;
  const found: string[] = [];
  for (const finding of findings) {
    if (isAboutComments(finding)) continue;
    for (const after of silenced(text, finding, checked)) {
      const moved = (offset: number) => (offset >= after.at ? offset + after.added : offset);
      const show = (one: Finding, move = (offset: number) => offset) =>
        `${one.rule} ${move(one.span.start)} ${toldAs(one)}`;
      const left = check(after.text).findings.filter((one) => !isAboutComments(one));
      const shown = new Set(left.map((one) => show(one)));
      if (shown.has(show(finding, moved))) found.push(`${after.title}: stays`);
      const others = (one: Finding) =>
        finding.rule.startsWith('sum/') ? familyOf(one.rule) !== 'sum' : one.rule !== finding.rule;
      const before = findings.filter((one) => others(one) && !isAboutComments(one));
      for (const one of before) if (!shown.has(show(one, moved))) found.push(`${after.title}: loses ${show(one)}`);
      const known = new Set(before.map((one) => show(one, moved)));
      for (const one of left)
        if (others(one) && !known.has(show(one))) found.push(`${after.title}: brings ${show(one)}`);
    }
  }
  return found;
}

describe('a comment that a fix writes', () => {
  it.each(sampleDrafts())('silences every finding of $name, and nothing else changes', ({ text }) => {
    expect(breaches(text)).toEqual([]);
  });

  it('does so in any damaged draft', { timeout: patience() }, () => {
    fc.assert(
      fc.property(damagedDrafts(3), (drawn) => {
        expect(breaches(damagedDraft(drawn))).toEqual([]);
      }),
      runs(60),
    );
  });

  it('keeps Windows line ends', () => {
    const text = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |').text.replace(/\n/g, '\r\n');
    for (const after of silenced(text, check(text).findings[0])) expect(after.text).not.toMatch(/[^\r]\n/);
  });

  it('stands above the table, with the cell’s name, and under the metadata', () => {
    const { text } = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |');
    const [here, cell, file] = silenced(text, check(text).findings[0]);
    expect(here.text).toContain('\n\n<!-- nianbao-ignore cell/number-format: 已核实 -->\n| 第二十条第（六）项 |');
    expect(cell.text).toContain(
      '<!-- nianbao-ignore cell/number-format 主动公开.行政处罚.本年处理决定数量: 已核实 -->\n| 第二十条第（六）项 |',
    );
    expect(file.text).toContain('---\n\n<!-- nianbao-ignore-file cell/number-format: 已核实 -->\n\n# 青川县');
  });

  it('for metadata can only be one for the file', () => {
    const text = cleanDraft.replace('层级: 县级部门', '层级: 县处级');
    const [finding] = check(text).findings;
    expect(silenced(text, finding).map(({ title }) => title)).toEqual(['在整个文件忽略（meta/bad-value）']);
  });

  it('without its reason is itself reported', () => {
    const { text } = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |');
    const { report, findings } = check(text);
    for (const { edit } of suppressionFixes(report, findings[0], zh)) {
      const rules = check(applyEdits(text, [edit])).findings.map(({ rule }) => rule);
      expect(rules).toEqual(['meta/suppression-reason']);
    }
  });
});
