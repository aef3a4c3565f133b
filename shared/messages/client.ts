/** What the editor's own parts say: commands, status item, preview panel. */
export const zh = {
  newBodyTitle: () => '新建年报（1/3）：单位',
  newBodyPrompt: () => '单位全称，写在标题和落款里',
  newBodyPlaceholder: () => '例如：青川县水利局',
  newBodyEmpty: () => '请填写单位全称',
  newBodyCharacters: (p: { found: string }) => `单位名称中不能有“${p.found}”`,
  newYearTitle: () => '新建年报（2/3）：年度',
  newYearPrompt: () => '报告的是哪一年的工作（四位数字）',
  newYearWrong: (p: { earliest: number; latest: number }) =>
    `请写四位数字的年份，在 ${p.earliest} 与 ${p.latest} 之间，例如 2025`,
  newLevelTitle: () => '新建年报（3/3）：层级',
  newLevelPlaceholder: () => '单位的层级；部门选带“部门”的一项',
  newLevelSkip: () => '暂不填写',
  newLevelSkipDetail: () => '以后可在文件开头补写“层级: …”',
  newNoFolder: () => '没有打开文件夹：新年报未保存，请用“文件 → 另存为”选择位置。',
  newNextStep: () =>
    '年报已建好。从光标处写起；空着的格子有波浪线，没有的填 0，合计可填“=”。全部填完，右下角显示“✓ 年报”。',
  newNextStepFrom: () =>
    '已从上年的年报开始：文字照抄，数字都空着；格里淡色的是上年的数，只供对照。“＿＿”处填今年的数，有虚线的年份看看要不要改。',
  newFromTitle: () => '新建年报：上年的年报',
  newFromPlaceholder: () => '从上年的年报开始，还是从空白开始？',
  newFromDraft: (p: { name: string }) => `从 ${p.name} 开始`,
  newFromDetail: () => '文字和小标题照抄，结转的数带过来；其余的数空着',
  newFromNothing: () => '从空白开始',
  newFromOther: () => '选一份上年的年报，从它开始…',
  newFromFilter: () => '年报',
  newFromUnread: (p: { name: string }) => `读不了 ${p.name}，新年报从空白开始。`,
  newPreview: () => '打开预览',
  newNextProblem: () => '下一处要填的',
  newExists: (p: { name: string }) => `已有文件 ${p.name}，没有覆盖它。`,
  newOpenExisting: () => '打开已有文件',
  newOtherName: (p: { name: string }) => `另存为 ${p.name}`,
  newFailed: (p: { reason: string }) => `新建年报失败：${p.reason}`,
  serverFailed: (p: { reason: string }) => `年报检查未能启动：${p.reason}`,
  showLog: () => '查看日志',
  aboutRule: (p: { rule: string }) => `了解这条规则：${p.rule}`,
  fixAllDone: (p: { fixed: number; remaining: number; hints: number }) =>
    p.remaining === 0
      ? `已修复 ${p.fixed} 处，没有别的问题了${zhHints(p.hints)}。`
      : `已修复 ${p.fixed} 处，还有 ${p.remaining} 处要由您决定${zhHints(p.hints)}。`,
  fixAllNothing: (p: { remaining: number; hints: number }) =>
    p.remaining === 0
      ? `没有发现问题，不用修复${zhHints(p.hints)}。`
      : `没有可放心修复的问题；还有 ${p.remaining} 处要由您决定${zhHints(p.hints)}。`,
  fixAllFailed: () => '没有修复：检查服务没有回答，或稿子刚刚又有改动。请再试一次。',
  writeDone: (p: { count: number }) => `已写入 ${p.count} 个数`,
  writeNothing: () => '这里没有可写入的数：合计格写“=”，或者其余各格填齐后，值会显示在格中。',
  writeFailed: () => '没有写入：检查服务没有回答，或稿子刚刚又有改动。请再试一次。',
  noDraft: () => '请先打开一份年报（*.nianbao.md）。',
  statusChecking: () => '正在检查年报',
  statusStopped: () => '检查服务没有运行，问题列表可能已过时。重新加载窗口可再次启动；点击查看日志',
  statusClean: () => '年报没有发现问题',
  statusCounts: (p: { errors: number; warnings: number; information: number }) =>
    [
      p.errors > 0 ? `${p.errors} 处错误` : '',
      p.warnings > 0 ? `${p.warnings} 处存疑` : '',
      p.information > 0 ? `${p.information} 处提示` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  statusText: (p: { errors: number; warnings: number }) =>
    ['年报', p.errors > 0 ? `${p.errors} 错` : '', p.warnings > 0 ? `${p.warnings} 疑` : '']
      .filter((part) => part !== '')
      .join(' '),
  statusClick: () => '点击转到下一处',
  statusClickClean: () => '点击查看问题列表',
  statusName: () => '年报检查',
  cellName: () => '年报单元格',
  overviewReport: (p: { name: string }) => `本年报：${p.name}`,
  overviewFolder: () => '本文件夹的年报',
  overviewMoreDrafts: (p: { count: number }) => `还有 ${p.count} 份，请用 nianbao check 一并检查`,
  overviewHead: () => '信息块与标题',
  overviewSignature: () => '落款',
  overviewChecking: () => '正在检查',
  overviewClosed: () => '打开后检查',
  overviewClean: () => '没有问题',
  overviewFilled: (p: { filled: number; cells: number }) => `已填 ${p.filled}/${p.cells}`,
  overviewIdentities: (p: { holding: number; identities: number }) => `勾稽 ${p.holding}/${p.identities}`,
  overviewBroken: (p: { broken: number }) => `${p.broken} 条不平`,
  lastYearSentence: (p: { file: string }) => `这句话照抄自上年的年报（${p.file}），请看看年份要不要改`,
  cellSum: (p: { count: number; sum: string }) => `求和 ${p.sum} · 计数 ${p.count}`,
  previewTitle: (p: { name: string }) => `预览 ${p.name}`,
  previewStale: () => '预览没有更新，显示的是之前的内容。',
  previewEmpty: () => '这份年报还没有内容。',
  previewLoading: () => '正在读取年报……',
  previewLabel: () => '年报预览',
  previewMissing: () => '找不到这份年报，预览已停。',
  writtenAs: (p: { text: string }) => `稿中写作“${p.text}”`,
  faultLevels: () => ({ error: '错误', warning: '存疑', information: '提示' }),
  afterFaultLevel: () => '：',
  figuresBetween: () => '，',
  pasteTitle: () => '粘贴到年报的格里',
  figureRefused: () => ({
    gone: '{cell}：草稿里已没有这一格，键入的“{text}”没有写入。',
    changed: '{cell}：草稿里这一格刚被改为“{now}”，键入的“{text}”没有写入。',
    unclear: '{cell}：“{text}”写进这一格会读错，没有写入。请在草稿里改。',
    failed: '{cell}：草稿改不了，或检查服务没有回答，键入的“{text}”没有写入。',
  }),
  figureWriteAgain: () => '写入“{text}”',
  figureDismiss: () => '不写了',
  figureBlank: () => '空白',
  figureNoCell: () => '草稿里没有这一格：请先在草稿里补上这一行或这一栏（Ctrl+.）。',
  previewTools: () => ({
    label: '大小和打印',
    smaller: '缩小（Ctrl+-）',
    normal: '恢复大小（Ctrl+0）',
    larger: '放大（Ctrl++）',
    print: '打印',
    printHow: '在浏览器中打开，打印或存为 PDF',
  }),
  printSaved: (p: { name: string }) => `已存为 ${p.name}。用浏览器打开它，即可打印或存为 PDF。`,
  printFailed: () => '未能打印：文件写不了。',
  pasteUndo: () => '撤销',
  pasteUndoLate: () => '粘贴之后年报又改动过，没有撤销。请在草稿里按 Ctrl+Z 逐步撤销',
  pasteNothing: () => '剪贴板里没有表格',
  pastePicture: () => '剪贴板里是图片，读不出数字：请从 Excel、WPS、Word 或网页复制表格的单元格',
  pasteFailed: () => '未能粘贴：检查服务没有回答，或年报刚刚改动过。请再试一次',
  copyDone: (p: { name: string }) =>
    `已复制${p.name}（制表符分隔的文字）。要连同合并单元格复制，请在预览中选中该表再复制`,
  copyNoTable: () => '请先把光标放在一个表里',
  copyFailed: () => '未能复制：检查服务没有回答。请再试一次',
};

function zhHints(count: number): string {
  return count === 0 ? '' : `（另有 ${count} 处提示，供参考）`;
}

function enHints(count: number): string {
  return count === 0 ? '' : ` (and ${count} ${count === 1 ? 'hint' : 'hints'})`;
}

export const en: typeof zh = {
  newBodyTitle: () => 'New report (1/3): body',
  newBodyPrompt: () => 'Full name of the body, as in title and signature',
  newBodyPlaceholder: () => 'For example 青川县水利局',
  newBodyEmpty: () => 'Give the full name of the body',
  newBodyCharacters: (p) => `The name cannot contain “${p.found}”`,
  newYearTitle: () => 'New report (2/3): year',
  newYearPrompt: () => 'The year reported on (four digits)',
  newYearWrong: (p) => `Write a year of four digits from ${p.earliest} to ${p.latest}, such as 2025`,
  newLevelTitle: () => 'New report (3/3): level',
  newLevelPlaceholder: () => 'Level of the body; departments take an entry with 部门',
  newLevelSkip: () => 'Leave open',
  newLevelSkipDetail: () => 'Can be added later at the top of the file as 层级',
  newNoFolder: () => 'No folder is open: the new report is not saved yet, use “File → Save As”.',
  newNextStep: () =>
    'The report is made. Begin to write at the cursor; empty cells are underlined: write 0 for none, “=” for a total. When all is done the status bar shows “✓ 年报”.',
  newNextStepFrom: () =>
    'The report begins with last year’s: its sentences, none of its figures; the faint ones in cells are last year’s, to compare with. Fill in “＿＿”, and look at the years with a dotted line.',
  newFromTitle: () => 'New report: last year’s',
  newFromPlaceholder: () => 'Begin with last year’s report, or with an empty one?',
  newFromDraft: (p) => `Begin with ${p.name}`,
  newFromDetail: () => 'Sentences, sub-headings and what was carried forward; no other figure',
  newFromNothing: () => 'Begin empty',
  newFromOther: () => 'Choose last year’s report to begin with…',
  newFromFilter: () => 'Reports',
  newFromUnread: (p) => `${p.name} cannot be read; the new report begins empty.`,
  newPreview: () => 'Open preview',
  newNextProblem: () => 'Next to fill in',
  newExists: (p) => `${p.name} is already there and was not overwritten.`,
  newOpenExisting: () => 'Open it',
  newOtherName: (p) => `Save as ${p.name}`,
  newFailed: (p) => `The new report could not be made: ${p.reason}`,
  serverFailed: (p) => `Checking could not start: ${p.reason}`,
  showLog: () => 'Show log',
  aboutRule: (p) => `About this rule: ${p.rule}`,
  fixAllDone: (p) =>
    p.remaining === 0
      ? `Fixed ${p.fixed}; nothing else is wrong${enHints(p.hints)}.`
      : `Fixed ${p.fixed}; ${p.remaining} more ${p.remaining === 1 ? 'is' : 'are'} for you to decide${enHints(p.hints)}.`,
  fixAllNothing: (p) =>
    p.remaining === 0
      ? `Nothing is wrong, so there is nothing to fix${enHints(p.hints)}.`
      : `Nothing is safe to fix; ${p.remaining} ${p.remaining === 1 ? 'is' : 'are'} for you to decide${enHints(p.hints)}.`,
  fixAllFailed: () => 'Nothing was fixed: checking did not answer, or the text has just changed. Please try again.',
  writeDone: (p) => (p.count === 1 ? 'Wrote one figure' : `Wrote ${p.count} figures`),
  writeNothing: () =>
    'Nothing to write here: put “=” into a total, or fill in the other cells, and the value is shown in its place.',
  writeFailed: () => 'Nothing was written: checking did not answer, or the text has just changed. Please try again.',
  noDraft: () => 'Open a report (*.nianbao.md) first.',
  statusChecking: () => 'Checking the report',
  statusStopped: () =>
    'Checking does not run, and the problems shown may be out of date. Reload the window to start it again; click to show the log',
  statusClean: () => 'Nothing found in this report',
  statusCounts: (p) =>
    [
      p.errors > 0 ? `errors: ${p.errors}` : '',
      p.warnings > 0 ? `warnings: ${p.warnings}` : '',
      p.information > 0 ? `hints: ${p.information}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  statusText: (p) =>
    ['年报', p.errors > 0 ? `${p.errors} E` : '', p.warnings > 0 ? `${p.warnings} W` : '']
      .filter((part) => part !== '')
      .join(' '),
  statusClick: () => 'Click to go to the next one',
  statusClickClean: () => 'Click to show the Problems panel',
  statusName: () => 'Nianbao check',
  cellName: () => 'Nianbao cell',
  overviewReport: (p) => `This report: ${p.name}`,
  overviewFolder: () => 'Reports in this folder',
  overviewMoreDrafts: (p) => `${p.count} more; check them all with nianbao check`,
  overviewHead: () => 'Metadata and title',
  overviewSignature: () => 'Signature',
  overviewChecking: () => 'Checking',
  overviewClosed: () => 'Checked when opened',
  overviewClean: () => 'Nothing found',
  overviewFilled: (p) => `filled ${p.filled}/${p.cells}`,
  overviewIdentities: (p) => `identities ${p.holding}/${p.identities}`,
  overviewBroken: (p) => `${p.broken} broken`,
  lastYearSentence: (p) => `This sentence is last year’s (${p.file}); please see whether its year is still right`,
  cellSum: (p) => `Sum ${p.sum} · Count ${p.count}`,
  previewTitle: (p) => `Preview ${p.name}`,
  previewStale: () => 'The preview could not be updated and shows what was there before.',
  previewEmpty: () => 'This report has no content yet.',
  previewLoading: () => 'Reading the report…',
  previewLabel: () => 'Preview of the report',
  previewMissing: () => 'This report cannot be found; the preview has stopped.',
  writtenAs: (p) => `Written as “${p.text}” in the draft`,
  faultLevels: () => ({ error: 'Error', warning: 'Warning', information: 'Hint' }),
  afterFaultLevel: () => ': ',
  figuresBetween: () => ', ',
  pasteTitle: () => 'Paste into the cells of the report',
  figureRefused: () => ({
    gone: '{cell}: the draft no longer has this cell, so “{text}” was not written.',
    changed: '{cell}: the draft has just been changed here to “{now}”, so “{text}” was not written.',
    unclear: '{cell}: “{text}” would be read as something else, so it was not written. Please change it in the draft.',
    failed: '{cell}: the draft cannot be changed, or checking did not answer, so “{text}” was not written.',
  }),
  figureWriteAgain: () => 'Write “{text}”',
  figureDismiss: () => 'Let go',
  figureBlank: () => 'nothing',
  figureNoCell: () => 'The draft has no such cell: add its row or column there first (Ctrl+.).',
  previewTools: () => ({
    label: 'Size and printing',
    smaller: 'Smaller (Ctrl+-)',
    normal: 'Normal size (Ctrl+0)',
    larger: 'Larger (Ctrl++)',
    print: 'Print',
    printHow: 'Opens it in your browser, to print it or save it as PDF',
  }),
  printSaved: (p) => `Saved as ${p.name}. Open it in a browser to print it or save it as PDF.`,
  printFailed: () => 'Could not print: the file cannot be written.',
  pasteUndo: () => 'Undo',
  pasteUndoLate: () =>
    'The report has changed since; nothing was undone. Press Ctrl+Z in the draft to undo step by step',
  pasteNothing: () => 'There is no table on the clipboard',
  pastePicture: () =>
    'The clipboard holds a picture, in which no figure can be read: copy the cells of a table from Excel, WPS, Word or a web page',
  pasteFailed: () => 'Could not paste: checking gave no answer, or the report has just changed. Try again',
  copyDone: (p) =>
    `Copied ${p.name} as tab-separated text. To copy it with merged cells, select it in the preview and copy there`,
  copyNoTable: () => 'Place the cursor in a table first',
  copyFailed: () => 'Could not copy: checking gave no answer. Try again',
};
