import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { answersQuery, draftSymbols } from '../../shared/view/draft-symbols';
import { cleanDraft } from '../support/drafts';

describe('what can be found of a draft', () => {
  it('is the report by body and year, its sections and tables', () => {
    const symbols = draftSymbols(readReport(parseDraft(cleanDraft), builtInForms));
    expect(symbols.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'report 青川县水利局 2025',
      'section 一、总体情况',
      'section 二、主动公开政府信息情况',
      'table 表二 主动公开',
      'section 三、收到和处理政府信息公开申请情况',
      'table 表三 申请',
      'section 四、政府信息公开行政复议、行政诉讼情况',
      'table 表四 复议诉讼',
      'section 五、存在的主要问题及改进情况',
      'section 六、其他需要报告的事项',
    ]);
  });

  it('answers words whose characters stand in it in that order', () => {
    const words = '表三 申请 青川县水利局 2025';
    for (const query of ['', '表三', '水利 2025', '2025 表三', '青水利'])
      expect(answersQuery(words, query), query).toBe(true);
    for (const query of ['表四', '2024', '三表']) expect(answersQuery(words, query), query).toBe(false);
  });
});
