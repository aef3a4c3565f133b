/** Messages of the rules `structure/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  missingSections: (p: { headings: readonly string[] }) => `缺少${quoted(p.headings)}`,
  noSections: (p: { count: number }) => `没有规定格式的任何一个部分，应有 ${p.count} 个部分`,
  insertSections: (p: { headings: readonly string[] }) => `补入${quoted(p.headings)}`,
  insertHeading: (p: { heading: string }) => `在表格前补入标题“${p.heading}”`,
  insertForm: () => '补入规定格式的全部内容',

  duplicateSection: (p: { heading: string; bare: boolean }) =>
    p.bare ? `“${p.heading}”写了不止一次，这一处下面没有内容` : `“${p.heading}”写了不止一次，这一处是重复的`,
  duplicateTitle: (p: { bare: boolean }): string =>
    p.bare ? '报告标题写了不止一次，这一处下面没有内容' : '报告标题写了不止一次，这一处是重复的',
  moreDuplicates: (p: { count: number }) => `自此以下还有 ${p.count} 处重复的标题，不再逐一列出`,
  keptHere: () => '保留的是这一处',
  removeDuplicate: () => '删去这一处重复的标题',
  removeSame: () => '删去这一处（内容与保留的一处相同）',
  removeLess: (p: { own: boolean; paragraphs: number; tables: number; characters: number }) => {
    const kinds = [p.paragraphs > 0 ? `${p.paragraphs} 段` : '', p.tables > 0 ? `${p.tables} 张表` : ''].filter(
      Boolean,
    );
    return `删去内容较少的${p.own ? '这' : '另'}一处（${kinds.join('、')}，共 ${p.characters} 字，不再保留）`;
  },
  mergeSections: () => '把这一处的内容并入保留的一处，只删标题',

  titleAfterSection: (p: { heading: string }) => `报告标题应在“${p.heading}”之前`,
  titleToFront: () => '把标题移到最前面',
  orderSections: () => '按规定顺序排列各部分（内容随标题一起移动）',
  sectionTooLate: (p: { headings: readonly string[]; before: string }) =>
    `${quoted(p.headings)}的位置不对，应在“${p.before}”之前`,
  sectionTooEarly: (p: { headings: readonly string[]; after: string }) =>
    `${quoted(p.headings)}的位置不对，应在“${p.after}”之后`,

  sectionTitle: (p: { found: string; expected: string }) => `标题应为“${p.expected}”，现为“${p.found}”`,
  statutoryTitle: (p: { found: string; expected: string }) =>
    `“${p.found}”是条例的表述，格式文本的标题为“${p.expected}”`,
  useTitle: (p: { expected: string }) => `改为“${p.expected}”`,

  headingWithoutMark: (p: { heading: string }) => `“${p.heading}”是一个部分的标题，行首应加“## ”`,
  headingLevel: (p: { heading: string; found: string }) => `“${p.heading}”是一个部分的标题，应为“##”，现为“${p.found}”`,
  headingSpace: () => '“##”后面应有一个空格，否则别的软件不认作标题',
  useMark: (p: { found: string }) => (p.found === '' ? '在行首加“## ”' : `把“${p.found}”改为“## ”`),
  addSpace: () => '在“##”后面加一个空格',

  sectionNumeral: (p: { found: string; expected: string }) =>
    p.found === '' ? `标题前应有编号“${p.expected}”` : `编号应为“${p.expected}”，现为“${p.found}”`,
  partStyle: (p: { found: string; title: string; expected: string }) =>
    `“${heading(p)}”的编号与前后写法不一致，应为“${p.expected}”`,
  partGap: (p: { found: string; title: string; expected: string; previous: string }) =>
    p.previous === ''
      ? `“${heading(p)}”的编号应从“${p.expected}”开始`
      : `“${heading(p)}”的编号应为“${p.expected}”，前面是“${p.previous}”`,
  partBrackets: (p: { found: string; title: string; expected: string }) =>
    `“${heading(p)}”的编号应用全角括号，写作“${p.expected}”`,
  alsoHere: () => '这里也是',
  useNumbers: (p: { expected: string; count: number }) =>
    p.count > 1 ? `改正这 ${p.count} 处编号（“${p.expected}”等）` : `改为“${p.expected}”`,

  noTitle: () => '没有报告标题',
  titleLacks: (p: { body: boolean; year: boolean; ending: string; official: boolean }) => {
    const lacks: string[] = [];
    if (!p.body) lacks.push('机关名称');
    if (!p.year) lacks.push('年度');
    if (p.official) return `标题缺少${lacks.join('和')}`;
    const wording = `标题应以“${p.ending}”结尾`;
    return lacks.length > 0 ? `${wording}，还缺少${lacks.join('和')}` : wording;
  },
  useReportTitle: (p: { title: string }) => `标题改为“${p.title}”`,
  insertReportTitle: (p: { title: string }) => `补入标题“${p.title}”`,

  emptySection: (p: { heading: string }) => `“${p.heading}”没有内容`,
  saysNothing: (p: { found: string; heading: string }) => `“${p.heading}”只写了“${p.found}”，应写成完整的句子`,
  useSentence: (p: { sentence: string }) => `写入“${shortened(p.sentence)}”`,

  sectionLength: (p: { heading: string; found: number; limit: number }) =>
    `“${p.heading}”约 ${p.found} 字，超过 ${p.limit} 字 ${p.found - p.limit} 字，篇幅原则上不超过 ${p.limit} 字`,
};

export const en: typeof zh = {
  missingSections: (p) => `Missing: ${quoted(p.headings, ', ')}`,
  noSections: (p) => `None of the ${p.count} sections of the form is there`,
  insertSections: (p) => `Insert ${quoted(p.headings, ', ')}`,
  insertHeading: (p) => `Insert the heading “${p.heading}” above its table`,
  insertForm: () => 'Insert the whole form',

  duplicateSection: (p) =>
    p.bare ? `“${p.heading}” stands here again, with nothing under it` : `“${p.heading}” stands here again`,
  duplicateTitle: (p) =>
    p.bare
      ? 'The title of the report stands here again, with nothing under it'
      : 'The title of the report stands here again',
  moreDuplicates: (p) => `${p.count} more repeated headings from here on are not listed one by one`,
  keptHere: () => 'This is the one that counts',
  removeDuplicate: () => 'Remove this repeated heading',
  removeSame: () => 'Remove this one (the same stands under the other)',
  removeLess: (p) => {
    const kinds = [p.paragraphs > 0 ? `${p.paragraphs} paragraphs` : '', p.tables > 0 ? `${p.tables} tables` : ''];
    return `Remove ${p.own ? 'this' : 'the other'} one, which has less (${kinds.filter(Boolean).join(', ')}, ${p.characters} characters are lost)`;
  },
  mergeSections: () => 'Move this one’s text to the other, and remove only the heading',

  titleAfterSection: (p) => `The title of the report belongs before “${p.heading}”`,
  titleToFront: () => 'Move the title to the front',
  orderSections: () => 'Put the sections in order, each with its content',
  sectionTooLate: (p) => `${quoted(p.headings, ', ')} out of place: belongs before “${p.before}”`,
  sectionTooEarly: (p) => `${quoted(p.headings, ', ')} out of place: belongs after “${p.after}”`,

  sectionTitle: (p) => `The heading should read “${p.expected}”, not “${p.found}”`,
  statutoryTitle: (p) => `“${p.found}” is the wording of the Regulation; the form has “${p.expected}”`,
  useTitle: (p) => `Change to “${p.expected}”`,

  headingWithoutMark: (p) => `“${p.heading}” is a section heading: the line should begin with “## ”`,
  headingLevel: (p) => `“${p.heading}” is a section heading: “##” is expected, not “${p.found}”`,
  headingSpace: () => 'A space should follow “##”: other tools see no heading otherwise',
  useMark: (p) => (p.found === '' ? 'Begin the line with “## ”' : `Change “${p.found}” to “## ”`),
  addSpace: () => 'Add a space after “##”',

  sectionNumeral: (p) =>
    p.found === ''
      ? `The heading should begin with “${p.expected}”`
      : `The number should be “${p.expected}”, not “${p.found}”`,
  partStyle: (p) => `The number of “${heading(p)}” differs in style from those around it: “${p.expected}” is expected`,
  partGap: (p) =>
    p.previous === ''
      ? `The number of “${heading(p)}” should be “${p.expected}”, the first`
      : `The number of “${heading(p)}” should be “${p.expected}”: “${p.previous}” comes before`,
  partBrackets: (p) => `The number of “${heading(p)}” takes full-width brackets: “${p.expected}”`,
  alsoHere: () => 'Here too',
  useNumbers: (p) =>
    p.count > 1 ? `Correct these ${p.count} numbers (“${p.expected}” …)` : `Change to “${p.expected}”`,

  noTitle: () => 'The report has no title',
  titleLacks: (p) => {
    const lacks: string[] = [];
    if (!p.body) lacks.push('the name of the body');
    if (!p.year) lacks.push('the year');
    if (p.official) return `The title lacks ${lacks.join(' and ')}`;
    const wording = `The title should end in “${p.ending}”`;
    return lacks.length > 0 ? `${wording}; it also lacks ${lacks.join(' and ')}` : wording;
  },
  useReportTitle: (p) => `Change the title to “${p.title}”`,
  insertReportTitle: (p) => `Insert the title “${p.title}”`,

  emptySection: (p) => `“${p.heading}” is empty`,
  saysNothing: (p) => `“${p.heading}” says only “${p.found}”: a whole sentence is expected`,
  useSentence: (p) => `Write “${shortened(p.sentence)}”`,

  sectionLength: (p) =>
    `“${p.heading}” has about ${p.found} characters, ${p.found - p.limit} more than the ${p.limit} it should have at most`,
};

function quoted(words: readonly string[], separator = ''): string {
  return words.map((word) => `“${word}”`).join(separator);
}

/** A sub-heading as it stands, cut where it goes on for long. */
function heading({ found, title }: { found: string; title: string }): string {
  return title.length > 12 ? `${found}${title.slice(0, 12)}…` : found + title;
}

/** A fix's title is one line of a menu. */
function shortened(sentence: string): string {
  return sentence.length > 24 ? `${sentence.slice(0, 24)}…` : sentence;
}
