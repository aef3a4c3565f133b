import { insertion } from '../../text/edit';
import type { Rule } from '../types';

export const suppressionReason: Rule = {
  id: 'meta/suppression-reason',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '“不再提示”没有写原因', en: 'A suppression gives no reason' },
    why: {
      zh: '写明原因，接手的人和审核的人才知道这处提示为什么可以不理。注释要以“-->”结束。',
      en: 'Only a reason tells whoever takes over or reviews why the finding may be ignored. The comment must end in “-->”.',
    },
    source: '',
    bad: '⟦<!-- nianbao-ignore cell/unit-slip -->⟧\n| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 12365100 |\n',
    good: '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 12.365 |\n',
  },
  check({ report, messages }, tell) {
    for (const { reason, rule, content, closed } of report.draft.suppressions) {
      if (!closed) {
        tell({
          span: content,
          message: messages.meta.unclosedComment(),
          fixes: [{ title: messages.meta.closeComment(), safe: true, edits: [insertion(content.end, ' -->')] }],
        });
      }
      if (reason === '') tell({ span: content, message: messages.meta.noReason({ rule }) });
    }
  },
};
