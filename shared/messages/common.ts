/** Messages that belong to no family of rules: suppressions, outline, hovers, the command line. */
export const zh = {
  unusedSuppression: (p: { rule: string }) => `这条“不再提示”没有用处：此处没有 ${p.rule} 的问题`,
  suppressionWithoutRule: () => '这条“不再提示”没有写明规则，应写作 <!-- nianbao-ignore 规则: 原因 -->',
  suppressionOfUnknownRule: (p: { rule: string }) => `没有名为 ${p.rule} 的规则`,
  suppressionOfUnknownCell: (p: { cell: string }) => `没有名为 ${p.cell} 的数值，这条“不再提示”没有用处`,
  removeSuppression: () => '删去这条注释',
  ignoreHere: (p: { rule: string }) => `在此处忽略这条规则（${p.rule}）`,
  ignoreCell: (p: { rule: string; cell: string }) => `对这个单元格忽略（${p.rule}，${p.cell}）`,
  ignoreFile: (p: { rule: string }) => `在整个文件忽略（${p.rule}）`,
};

export const en: typeof zh = {
  unusedSuppression: (p) => `This suppression is of no use: nothing of ${p.rule} is found here`,
  suppressionWithoutRule: () => 'This suppression names no rule; write <!-- nianbao-ignore rule: reason -->',
  suppressionOfUnknownRule: (p) => `There is no rule named ${p.rule}`,
  suppressionOfUnknownCell: (p) => `There is no value named ${p.cell}; this suppression is of no use`,
  removeSuppression: () => 'Remove this comment',
  ignoreHere: (p) => `Ignore this rule here (${p.rule})`,
  ignoreCell: (p) => `Ignore it for this cell (${p.rule}, ${p.cell})`,
  ignoreFile: (p) => `Ignore it in the whole file (${p.rule})`,
};
