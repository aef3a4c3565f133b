import { becauseEn, becauseZh } from './system';

/** What the language server says besides findings: actions on them, completions, settings it cannot use. */
export const zh = {
  fixAll: () => '修复所有可放心修复的问题',
  fixRule: (p: { rule: string; count: number }) => `修复全部同类问题（${p.rule}，共 ${p.count} 处）`,
  settingNotOneOf: (p: { name: string; found: string; allowed: readonly string[] }) =>
    `设置 ${p.name} 应为 ${p.allowed.join('、')} 之一，现为 ${p.found}，已改用默认值`,
  settingType: (p: { name: string; found: string; expected: 'boolean' | 'number' | 'integer' | 'object' }) => {
    const words = { boolean: ' true 或 false', number: '数字', integer: '整数', object: '写在 { } 中的各项' };
    return `设置 ${p.name} 应为${words[p.expected]}，现为 ${p.found}，已改用默认值`;
  },
  settingOutOfRange: (p: { name: string; found: string; minimum: number | undefined; maximum: number | undefined }) => {
    const bound = p.minimum === undefined ? `不大于 ${p.maximum}` : `不小于 ${p.minimum}`;
    return `设置 ${p.name} 应${bound}，现为 ${p.found}，已改用默认值`;
  },
  unknownSetting: (p: { name: string; prefix: string }) =>
    `没有 ${p.name} 这个设置，未采用${p.prefix && `；这里的名称不带“${p.prefix}”`}`,
  unknownOption: (p: { name: string; rule: string; allowed: readonly string[] }) =>
    `设置 ${p.name} 未采用：${p.rule} 只有 ${p.allowed.join('、')}`,
  unknownRule: (p: { name: string }) => `设置 ${p.name} 未采用：没有这条规则`,
  projectNotAnObject: (p: { file: string }) => `${p.file} 中的设置应写在 { } 中，现未采用`,
  projectNotJson: (p: { file: string; line: number; column: number; reason: string }) =>
    `${p.file} 第 ${p.line} 行第 ${p.column} 列：${p.reason}。其中的设置未采用`,
  projectUnreadable: (p: { file: string; reason: string }) =>
    `${p.file} 无法读取${becauseZh(p.reason)}，其中的设置未采用`,
  formsUnreadable: (p: { folder: string; reason: string }) =>
    `${p.folder} 无法读取${becauseZh(p.reason)}，其中的格式未采用`,
  untitled: () => '（无标题）',
  unboundTable: () => '不属于规定格式的表格',
  /** Above a table; joined by “ · ”. */
  tableSize: (p: { rows: number; cells: number }) => `${p.rows} 行 ${p.cells} 格`,
  tableIdentities: (p: { holding: number; identities: number; mark: 'holds' | 'broken' | 'open' }) =>
    `勾稽 ${p.holding}/${p.identities}${{ holds: ' ✓', broken: ' ✗', open: '' }[p.mark]}`,
  tableMissing: (p: { count: number }) => `缺 ${p.count} 行`,
  tableEmpty: (p: { count: number }) => `空 ${p.count}`,
  tableUnread: (p: { count: number }) => `读不出 ${p.count}`,
  completeSection: () => '补入这一部分，含表格',
  completeRow: () => '补入这一行',
  completeGroup: () => '补入这一行（分组，没有数字）',
  completeTable: () => '补入整张表格',
  completeSentence: () => '常用句，数字取自本稿',
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
  fixAll: () => 'Fix everything that is safe',
  fixRule: (p) => `Fix all of this kind (${p.rule}, ${p.count})`,
  settingNotOneOf: (p) =>
    `The setting ${p.name} should be one of ${p.allowed.join(', ')}, not ${p.found}; the default is used instead`,
  settingType: (p) => {
    const words = { boolean: 'true or false', number: 'a number', integer: 'a whole number', object: 'entries in { }' };
    return `The setting ${p.name} should be ${words[p.expected]}, not ${p.found}; the default is used instead`;
  },
  settingOutOfRange: (p) => {
    const bound = p.minimum === undefined ? `at most ${p.maximum}` : `at least ${p.minimum}`;
    return `The setting ${p.name} should be ${bound}, not ${p.found}; the default is used instead`;
  },
  unknownSetting: (p) =>
    `There is no setting ${p.name}; it is not used${p.prefix && `. Names have no “${p.prefix}” here`}`,
  unknownOption: (p) => `The setting ${p.name} is not used: ${p.rule} only has ${p.allowed.join(', ')}`,
  unknownRule: (p) => `The setting ${p.name} is not used: there is no such rule`,
  projectNotAnObject: (p) => `The settings in ${p.file} should stand in { }; they are not used`,
  projectNotJson: (p) => `${p.file}, line ${p.line}, column ${p.column}: ${p.reason}. Its settings are not used`,
  projectUnreadable: (p) => `${p.file} cannot be read${becauseEn(p.reason)}; its settings are not used`,
  formsUnreadable: (p) => `${p.folder} cannot be read${becauseEn(p.reason)}; its forms are not used`,
  untitled: () => '(no title)',
  unboundTable: () => 'Table that is not part of the form',
  tableSize: (p) => `${p.rows} ${p.rows === 1 ? 'row' : 'rows'}, ${p.cells} ${p.cells === 1 ? 'cell' : 'cells'}`,
  tableIdentities: (p) => `identities ${p.holding}/${p.identities}${{ holds: ' ✓', broken: ' ✗', open: '' }[p.mark]}`,
  tableMissing: (p) => `${p.count} ${p.count === 1 ? 'row' : 'rows'} missing`,
  tableEmpty: (p) => `${p.count} empty`,
  tableUnread: (p) => `${p.count} that cannot be read`,
  completeSection: () => 'Insert this section with its tables',
  completeRow: () => 'Insert this row',
  completeGroup: () => 'Insert this row (a group, without figures)',
  completeTable: () => 'Insert the whole table',
  completeSentence: () => 'Usual sentence with the figures of this draft',
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
