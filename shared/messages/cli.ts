import { becauseEn, becauseZh, type Encoding } from './system';

/** What the command line says besides findings. */
export const zh = {
  help: () => `年报：政府信息公开工作年度报告的检查与起草

用法
  nianbao check [路径…]    检查草稿；不写路径即检查当前文件夹
  nianbao format [路径…]   整理草稿的排版：对齐表格，段落之间空一行；不改文字和数字
  nianbao new              新建一份草稿
  nianbao explain [规则]   说明一条规则：查什么、为什么、怎么改；不写即列出全部规则
  nianbao server --stdio   启动语言服务器，供编辑器使用
  nianbao --help | --version

check 的选项
  --format text|json       输出格式（默认 text；json 的结构见 findings.schema.json）
  --fix                    修复可放心修复的问题，直至没有变化
  --stdin                  从标准输入读一份草稿；与 --fix 同用时，修复后的文本写到标准输出，问题写到标准错误
  --stdin-filename 名称    标准输入的文件名，用于显示和查找相对路径
  --max-warnings N         存疑超过 N 处时，退出状态为 1

文件夹中查找 *.nianbao.md 和 *.年报.md；隐藏文件夹、node_modules 和指向文件夹的链接不进入。
退出状态：0 没有错误；1 有错误（或存疑过多）；2 用法不对，或有文件无法读取。

format 的选项
  --check                  只列出需要整理的草稿，不写文件；有则退出状态为 1
  --stdin                  从标准输入读一份草稿，整理后的文本写到标准输出
  --stdin-filename 名称    标准输入的文件名，用于查找设置

new 的选项（在终端里未写的会逐项询问）
  --单位 名称    （--body）  单位全称
  --年度 年份    （--year）  报告所属年度
  --层级 层级    （--level） 如 县级、县级部门；可省略
  --格式 编号    （--form）  如 2021；不写时按年度确定
  --从 文件      （--from）  从上年的草稿开始：文字照抄，数字空着，结转的数带过来；单位、年度、层级可不写
  -o, --output 文件          写到哪个文件（默认“单位-年度.nianbao.md”）；已有文件绝不覆盖
`,
  usageHint: () => '运行 nianbao --help 查看用法。',
  unknownCommand: (p: { command: string }) => `没有“${p.command}”这个命令`,
  noCommand: () => '请写明要执行的命令',
  noSuchRule: (p: { rule: string }) => `没有“${p.rule}”这条规则；运行 nianbao explain 可列出全部规则`,
  unknownOption: (p: { option: string }) => `没有 ${p.option} 这个选项`,
  optionNeedsValue: (p: { option: string }) => `选项 ${p.option} 后面要有值`,
  optionTakesNoValue: (p: { option: string }) => `选项 ${p.option} 后面不能有值`,
  unexpectedArgument: (p: { argument: string }) => `多余的参数“${p.argument}”`,
  unknownFormat: (p: { format: string; known: readonly string[] }) =>
    `没有“${p.format}”这种输出格式，可用的是 ${p.known.join('、')}`,
  badMaxWarnings: (p: { value: string }) => `--max-warnings 后面要写不小于 0 的整数，而不是“${p.value}”`,
  stdinWithPaths: () => '用了 --stdin，就不能再写路径',
  filenameWithoutStdin: () => '--stdin-filename 要与 --stdin 同用',
  serverNeedsStdio: () => 'server 要写成 nianbao server --stdio',

  /** `line`: of a file that is cut. */
  notUtf8: (p: { encoding: Encoding; line: number | undefined }) => {
    const because = `无法读取${becauseZh(p.encoding)}`;
    const save = '“通过编码保存”为 UTF-8';
    return {
      gbk: `${because}。请在编辑器中打开，文字不正常的先“通过编码重新打开”、选 GBK，再${save}`,
      'utf-16': `${because}。请在编辑器中打开，再${save}`,
      cut: `无法读取：第 ${p.line} 行有一个字残缺不全，文件可能没有传完。请换完整的文件，或者在编辑器中照原文补上显示为“\ufffd”的字`,
      binary: `${because}，可能是 Word、Excel 文件或图片改了名字`,
      unknown: `${because}，也不像 GBK。请在编辑器中“通过编码重新打开”，选一种看来正常的，再${save}`,
    }[p.encoding];
  },
  notFound: () => '没有这个文件或文件夹',
  unreadable: (p: { reason: string }) => `无法读取${becauseZh(p.reason)}`,
  notWritten: (p: { reason: string }) => `没有写入文件${becauseZh(p.reason)}，原文件未变`,
  noneFound: () => '没有找到年报草稿（*.nianbao.md、*.年报.md）',
  levels: () => ({ error: '错误', warning: '存疑', information: '提示' }),
  failed: () => '出错',
  fixed: (p: { file: string; count: number }) => `${p.file} 已修复 ${p.count} 处`,
  notAReport: (p: { file: string }) =>
    `${p.file} 没有改动：文件名不是 *.nianbao.md 或 *.年报.md，里面也没有年报的部分或表格`,
  formatted: (p: { file: string }) => `${p.file} 已整理`,
  needsFormat: (p: { file: string }) => `${p.file} 需要整理`,
  formatSummary: (p: { files: number; changed: number; unread: number }) =>
    `共 ${p.files} 个文件：整理了 ${p.changed} 个${p.unread > 0 ? `；${p.unread} 个出错` : ''}。`,
  formatCheckSummary: (p: { files: number; changed: number; unread: number }) =>
    `共 ${p.files} 个文件：${p.changed} 个需要整理${p.unread > 0 ? `；${p.unread} 个出错` : ''}。`,
  summary: (p: {
    checked: number;
    unread: number;
    errors: number;
    warnings: number;
    information: number;
    fixable: number;
  }) => {
    const { checked, unread, errors, warnings, information, fixable } = p;
    const files = unread > 0 ? `${checked} 个已检查，${unread} 个无法检查` : `共 ${checked} 个文件`;
    if (checked === 0) return `${files}。`;
    const found = errors + warnings + information;
    const counts = found === 0 ? '没有发现问题' : `错误 ${errors} 处，存疑 ${warnings} 处，提示 ${information} 处`;
    const hint = fixable > 0 ? `；其中 ${fixable} 处可用 --fix 修复` : '';
    return `${files}：${counts}${hint}。`;
  },
  tooManyWarnings: (p: { warnings: number; most: number }) => `存疑 ${p.warnings} 处，超过允许的 ${p.most} 处。`,
  ruleFailed: (p: { rule: string; file: string; reason: string }) =>
    `规则 ${p.rule} 在 ${p.file} 中出错，这条规则没有检查，其余不受影响（${p.reason}）`,

  askBody: () => '单位全称：',
  askYear: () => '年度（四位数字）：',
  askLevel: (p: { levels: readonly string[] }) => `层级（${p.levels.join('、')}；可直接回车略过）：`,
  unanswered: () => '没有回答，未新建文件',
  missingAnswers: (p: { options: readonly string[] }) => `还缺 ${p.options.join('、')}`,
  badBody: () => '单位名称不能为空，也不能有换行',
  badYear: (p: { value: string; earliest: number; latest: number }) =>
    `年度要写四位数字，在 ${p.earliest} 与 ${p.latest} 之间，而不是“${p.value}”`,
  badLevel: (p: { value: string; levels: readonly string[] }) =>
    `没有“${p.value}”这个层级，可用的是 ${p.levels.join('、')}`,
  badForm: (p: { value: string; forms: readonly string[] }) =>
    `没有“${p.value}”这种格式，可用的是 ${p.forms.join('、')}`,
  fileExists: (p: { file: string }) => `已有文件 ${p.file}，没有覆盖它`,
  created: (p: { file: string }) => `已新建 ${p.file}`,
  notCreated: (p: { file: string; reason: string }) => `未能新建 ${p.file}${becauseZh(p.reason)}`,
};

export const en: typeof zh = {
  help: () => `Nianbao: checks and drafts Chinese government disclosure reports

Usage
  nianbao check [paths…]   check drafts; no path means the current folder
  nianbao format [paths…]  bring drafts into shape: tables aligned, blank lines between; words and figures stay
  nianbao new              make a new draft
  nianbao explain [rule]   say what a rule checks, why, and what to do; no rule lists them all
  nianbao server --stdio   start the language server for an editor
  nianbao --help | --version

Options of check
  --format text|json       output (text by default; json as in findings.schema.json)
  --fix                    apply safe fixes until nothing changes
  --stdin                  read one draft from standard input; with --fix the text goes to standard output, findings to
                           standard error
  --stdin-filename NAME    name of that draft, shown and used to find relative paths
  --max-warnings N         exit with 1 if there are more than N warnings

Folders are searched for *.nianbao.md and *.年报.md; hidden folders, node_modules and links to folders are left out.
Exit status: 0 no errors; 1 errors (or too many warnings); 2 bad usage or a file that cannot be read.

Options of format
  --check                  only list drafts that are not in shape, write nothing; exit with 1 if there are any
  --stdin                  read one draft from standard input and write it to standard output
  --stdin-filename NAME    name of that draft, used to find settings

Options of new (asked for on a terminal where left out)
  --body (--单位) NAME     full name of the body
  --year (--年度) YEAR     the report year
  --level (--层级) LEVEL   such as 县级 or 县级部门; may be left out
  --form (--格式) ID       such as 2021; by the year if left out
  --from (--从) FILE       begin with last year's draft: its sentences, no figures but those carried forward; body,
                           year and level may be left out
  -o, --output FILE        where to write (default 单位-年度.nianbao.md); an existing file is never overwritten
`,
  usageHint: () => 'Run nianbao --help for usage.',
  unknownCommand: (p) => `There is no command “${p.command}”`,
  noCommand: () => 'Name a command',
  noSuchRule: (p) => `There is no rule “${p.rule}”; nianbao explain lists them all`,
  unknownOption: (p) => `There is no option ${p.option}`,
  optionNeedsValue: (p) => `The option ${p.option} needs a value`,
  optionTakesNoValue: (p) => `The option ${p.option} takes no value`,
  unexpectedArgument: (p) => `Unexpected argument “${p.argument}”`,
  unknownFormat: (p) => `There is no format “${p.format}”; use one of ${p.known.join(', ')}`,
  badMaxWarnings: (p) => `--max-warnings needs a whole number from 0 on, not “${p.value}”`,
  stdinWithPaths: () => 'Paths cannot be given with --stdin',
  filenameWithoutStdin: () => '--stdin-filename goes with --stdin',
  serverNeedsStdio: () => 'Write nianbao server --stdio',

  notUtf8: (p) => {
    const because = `Cannot be read${becauseEn(p.encoding)}`;
    const save = '“Save with Encoding” UTF-8';
    return {
      gbk: `${because}. Open it in the editor (“Reopen with Encoding” GBK, should the text not read well), then ${save}`,
      'utf-16': `${because}. Open it in the editor, then ${save}`,
      cut: `Cannot be read: a part of a character is missing in line ${p.line}, so the file may not have come whole. Take a whole one, or fill in what shows as “\ufffd” in the editor`,
      binary: `${because}; it may be a Word or Excel file or a picture under another name`,
      unknown: `${because}, nor does it look like GBK. In the editor “Reopen with Encoding”, choose one that reads well, then ${save}`,
    }[p.encoding];
  },
  notFound: () => 'No such file or folder',
  unreadable: (p) => `Cannot be read${becauseEn(p.reason)}`,
  notWritten: (p) => `Not written${becauseEn(p.reason)}; the file is as it was`,
  noneFound: () => 'No drafts found (*.nianbao.md, *.年报.md)',
  levels: () => ({ error: 'error', warning: 'warning', information: 'information' }),
  failed: () => 'failed',
  fixed: (p) => `${p.file}: fixed ${p.count}`,
  notAReport: (p) =>
    `${p.file} was left as it is: its name is not *.nianbao.md or *.年报.md, and nothing in it is a section or table of a report`,
  formatted: (p) => `${p.file}: brought into shape`,
  needsFormat: (p) => `${p.file}: not in shape`,
  formatSummary: (p) =>
    `Files ${p.files}: brought ${p.changed} into shape${p.unread > 0 ? `; ${p.unread} failed` : ''}.`,
  formatCheckSummary: (p) =>
    `Files ${p.files}: ${p.changed} not in shape${p.unread > 0 ? `; ${p.unread} failed` : ''}.`,
  summary: (p) => {
    const { checked, unread, errors, warnings, information, fixable } = p;
    const files = unread > 0 ? `Checked ${checked}, could not check ${unread}` : `Files ${checked}`;
    if (checked === 0) return `${files}.`;
    const found = errors + warnings + information;
    const counts = found === 0 ? 'nothing found' : `errors ${errors}, warnings ${warnings}, information ${information}`;
    const hint = fixable > 0 ? `; --fix can mend ${fixable}` : '';
    return `${files}: ${counts}${hint}.`;
  },
  tooManyWarnings: (p) => `${p.warnings} warnings, more than the ${p.most} allowed.`,
  ruleFailed: (p) => `The rule ${p.rule} failed in ${p.file}; all others were checked (${p.reason})`,

  askBody: () => 'Full name of the body: ',
  askYear: () => 'Report year (four digits): ',
  askLevel: (p) => `Level (${p.levels.join(', ')}; Enter to leave open): `,
  unanswered: () => 'No answer; nothing was made',
  missingAnswers: (p) => `Missing: ${p.options.join(', ')}`,
  badBody: () => 'The name of the body cannot be empty nor have line ends',
  badYear: (p) => `The year has four digits, from ${p.earliest} to ${p.latest}, not “${p.value}”`,
  badLevel: (p) => `There is no level “${p.value}”; use one of ${p.levels.join(', ')}`,
  badForm: (p) => `There is no form “${p.value}”; use one of ${p.forms.join(', ')}`,
  fileExists: (p) => `${p.file} is already there and was not overwritten`,
  created: (p) => `Made ${p.file}`,
  notCreated: (p) => `${p.file} could not be made${becauseEn(p.reason)}`,
};
