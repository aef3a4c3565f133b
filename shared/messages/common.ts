/** Messages that belong to no family of rules: suppressions, outline, hovers, the command line. */
export const zh = {
  unusedSuppression: (p: { rule: string; known: boolean }) =>
    p.known ? `这条“不再提示”没有用处：此处没有 ${p.rule} 的问题` : `没有名为 ${p.rule} 的规则`,
  removeSuppression: () => '删去这条注释',
};

export const en: typeof zh = {
  unusedSuppression: (p) =>
    p.known ? `This suppression is of no use: nothing of ${p.rule} is found here` : `There is no rule named ${p.rule}`,
  removeSuppression: () => 'Remove this comment',
};
