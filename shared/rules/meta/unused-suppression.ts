import type { Rule } from '../types';

/** The runner reports it, once it knows what every comment silenced. */
export const unusedSuppression: Rule = {
  id: 'meta/unused-suppression',
  severity: 'information',
  fix: 'suggestion',
  page: {
    title: { zh: '“不再提示”没有用处', en: 'A suppression suppresses nothing' },
    why: {
      zh: '问题已经改正，或者规则名写错了，这条注释就什么也没有挡住，留着反而可能盖住以后的问题。',
      en: 'Where the fault is mended or the rule’s name is wrong, the comment hides nothing now and might hide a later fault.',
    },
    source: '',
    bad: '⟦<!-- nianbao-ignore cell/unit-slip: 已核实 -->⟧\n| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n',
    good: '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n',
  },
  check() {},
};
