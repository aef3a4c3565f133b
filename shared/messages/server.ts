/** What the language server says besides findings: actions on them, completions, settings it cannot use. */
export const zh = {
  fixAll: () => '修复所有可放心修复的问题',
  fixRule: (p: { rule: string; count: number }) => `修复全部同类问题（${p.rule}，共 ${p.count} 处）`,
  settingFault: (p: { name: string; reason: string }) => `设置 ${p.name} 无法使用，已改用默认值（${p.reason}）`,
  untitled: () => '（无标题）',
  unboundTable: () => '不属于规定格式的表格',
  completeSection: () => '补入这一部分，含表格',
  completeRow: () => '补入这一行',
  completeGroup: () => '补入这一行（分组，没有数字）',
  completeTable: () => '补入整张表格',
  metadata: () => ({
    单位: '机关全称。不写时取标题中的名称。',
    年度: '报告所属年度，四位数字。不写时取标题中的年份。',
    格式: '采用哪一版格式。不写时按年度确定。',
    层级: '机关的层级，部门在后面加“部门”，如“县级部门”。',
    上年: '上一年度年报草稿的路径，相对于本文件，用“/”分隔。',
    下级: '下级机关年报草稿的路径，可用通配符，多个之间用“、”分隔。',
    公布日期: '公布日期，如 2022-01-20 或 2022年1月20日。不写时取落款日期。',
    表格: '只发布文字、没有表格的机关写“无”。',
  }),
};

export const en: typeof zh = {
  fixAll: () => 'Fix everything that is safe to fix',
  fixRule: (p) => `Fix all of this kind (${p.rule}, ${p.count})`,
  settingFault: (p) => `The setting ${p.name} cannot be used; the default is used instead (${p.reason})`,
  untitled: () => '(no title)',
  unboundTable: () => 'Table that is not part of the form',
  completeSection: () => 'Insert this section with its tables',
  completeRow: () => 'Insert this row',
  completeGroup: () => 'Insert this row (a group, without figures)',
  completeTable: () => 'Insert the whole table',
  metadata: () => ({
    单位: 'Full name of the body. Taken from the title if absent.',
    年度: 'The report year, four digits. Taken from the title if absent.',
    格式: 'Which edition of the form. By the year if absent.',
    层级: 'Level of the body; departments add 部门, as in 县级部门.',
    上年: 'Path of last year’s draft, relative to this file, with “/”.',
    下级: 'Paths of the subordinate bodies’ drafts; globs allowed, “、” between several.',
    公布日期: 'Date of publication, such as 2022-01-20 or 2022年1月20日. Taken from the signature if absent.',
    表格: 'Write 无 if the body publishes prose only.',
  }),
};
