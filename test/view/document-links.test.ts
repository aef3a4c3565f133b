import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { pathLinks } from '../../shared/view/document-links';
import { draftWith } from '../support/drafts';

function linksIn(found: string, written: string): string[] {
  const { text } = draftWith(found, written);
  return pathLinks(readReport(parseDraft(text), builtInForms)).map(({ span, path }) => {
    const shown = text.slice(span.start, span.end);
    return shown === path ? path : `${shown} → ${path}`;
  });
}

describe('links to files', () => {
  it('are the paths of other drafts in the metadata, those that stand for several left out', () => {
    const written = '年度: 2025\n上年: ../2024/局.nianbao.md\n下级: 甲镇.nianbao.md、乡镇/*.nianbao.md\n';
    expect(linksIn('年度: 2025\n', written)).toEqual(['../2024/局.nianbao.md', '甲镇.nianbao.md']);
  });

  it('are attachments that sentences link to, addresses of the web left out', () => {
    const written = '详见[附件](附件/清单%201.docx#一)、[网站](https://www.gov.cn)、[本节](#一)。本报告依据';
    expect(linksIn('本报告依据', written)).toEqual(['附件/清单%201.docx → 附件/清单 1.docx']);
  });
});
