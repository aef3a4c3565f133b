/** Messages that belong to no family of rules: suppressions, outline, hovers, the command line. */
export const zh = {
  suppress: (p: { rule: string }) => `不再提示此处（${p.rule}）`,
};

export const en: typeof zh = {
  suppress: (p: { rule: string }) => `Ignore here (${p.rule})`,
};
