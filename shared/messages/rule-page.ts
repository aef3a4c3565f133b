/** A rule's page around what the rule itself says (title and reason are in Chinese only, as the form is). */
export const zh = {
  severity: () => ({ error: '错误', warning: '存疑', information: '提示' }),
  fixes: () => ({
    safe: '可放心修复（“修复所有可放心修复的问题”一并改好）',
    suggestion: '建议，由您选择',
    both: '看情况：可放心修复，或给出建议由您选择',
    none: '无',
  }),
  severityLine: (p: { severity: string }) => `- 级别：${p.severity}`,
  fixLine: (p: { fix: string }) => `- 修复：${p.fix}`,
  sourceLine: (p: { source: string }) => `- 依据：${p.source}`,
  heading: (p: { rule: string; title: string }) => `# ${p.rule}：${p.title}`,
  options: () => '## 选项',
  optionColumns: () => ['| 选项 | 说明 |', '| :-- | :-- |'],
  howToSet: (p: { written: string }) => `写法：\`${p.written}\`，级别可以不写。`,
  beside: () => '## 例如，表里是',
  bad: () => '## 不对',
  good: () => '## 对',
  silence: () => '## 关闭或不再提示',
  howToSilence: (p: { rule: string }) =>
    `在设置 \`nianbao.rules\` 里写 \`"${p.rule}": "off"\`（或 \`"information"\`、\`"warning"\`、\`"error"\`）。只在一处不提示，在它前面一行写：`,
  suppression: (p: { rule: string }) => `<!-- nianbao-ignore ${p.rule}: 原因 -->`,
};

export const en: typeof zh = {
  severity: () => ({ error: 'error', warning: 'warning', information: 'information' }),
  fixes: () => ({
    safe: 'safe (“Fix Everything That Is Safe” applies it)',
    suggestion: 'a suggestion, for you to choose',
    both: 'safe, or a suggestion for you to choose, as the case may be',
    none: 'none',
  }),
  severityLine: (p) => `- Level: ${p.severity}`,
  fixLine: (p) => `- Fix: ${p.fix}`,
  sourceLine: (p) => `- Source: ${p.source}`,
  heading: (p) => `# ${p.rule}: ${p.title}`,
  options: () => '## Options',
  optionColumns: () => ['| Option | Meaning |', '| :-- | :-- |'],
  howToSet: (p) => `Write \`${p.written}\`; the level may be left out.`,
  beside: () => '## With this in the table',
  bad: () => '## Wrong',
  good: () => '## Right',
  silence: () => '## Switch off or silence',
  howToSilence: (p) =>
    `In the setting \`nianbao.rules\` write \`"${p.rule}": "off"\` (or \`"information"\`, \`"warning"\`, \`"error"\`). To silence it in one place, write on the line before it:`,
  suppression: (p) => `<!-- nianbao-ignore ${p.rule}: reason -->`,
};
