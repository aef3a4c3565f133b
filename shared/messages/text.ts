/** How many of each kind of residue there are. */
interface Counts {
  readonly bookmarks: number;
  readonly spaces: number;
  readonly invisible: number;
}

/** Messages of the rules `text/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  noText: () => '这不是文字文件（可能是 Word、Excel 文件或图片改了名字），没有检查；请不要在这里保存',
  otherEncoding: () =>
    '文字成了乱码，请先不要保存：这个文件不是 UTF-8 编码，别的暂不检查。点右下角的“UTF-8”，选“通过编码重新打开”和“GBK”，看到文字正常后再“通过编码保存”为“UTF-8”',
  lostCharacters: (p: { count: number }) =>
    p.count > 1
      ? `有 ${p.count} 个字在转换编码时丢失了，显示为“\ufffd”，请照原文补上`
      : '这个字在转换编码时丢失了，请照原文补上',

  residue: (p: Counts & { table: boolean }) => {
    const kinds: string[] = [];
    if (p.bookmarks > 0) kinds.push(`Word 书签残留 ${p.bookmarks} 处`);
    if (p.spaces > 0) kinds.push(`首尾的全角空格或不换行空格 ${p.spaces} 处`);
    if (p.invisible > 0) kinds.push(`看不见的字符 ${p.invisible} 处`);
    return `${p.table ? '这个表格里' : '这一部分里'}有${kinds.join('、')}`;
  },
  removeResidue: (p: { count: number }) => (p.count > 1 ? `清除这 ${p.count} 处` : '清除'),
  pageNumber: (p: { found: string }) => `“${p.found}”是分页留下的页码，不是正文`,
  removePageNumber: (p: { joins: boolean }): string => (p.joins ? '删去页码，接上断开的句子' : '删去页码'),
  brokenOff: (p: { count: number }) => {
    const others = p.count > 1 ? `（本部分共 ${p.count} 处）` : '';
    return `这一段没有句末标点：可能被分页断成了两段，也可能漏了句号${others}`;
  },
  joinLines: (p: { count: number }): string => (p.count > 1 ? `与下一段接成一段（${p.count} 处）` : '与下一段接成一段'),
  addFullStop: (p: { count: number }) => (p.count > 1 ? `补上句号（${p.count} 处）` : '补上句号'),
  alsoHere: () => '这里也是',

  radicals: (p: { found: string; expected: string; count: number }) =>
    p.count > 1
      ? `有 ${p.count} 个从 PDF 带来的部首字或形近字（如“${p.found}”，应为“${p.expected}”），看起来一样，却搜不到也对不上`
      : `“${p.found}”是从 PDF 带来的部首字或形近字，应为“${p.expected}”，看起来一样，却搜不到也对不上`,
  useIdeographs: (p: { expected: string; count: number }) =>
    p.count > 1 ? `把这 ${p.count} 个字改为通用汉字` : `改为“${p.expected}”`,
};

export const en: typeof zh = {
  noText: () =>
    'This is no text (maybe a Word or Excel file or a picture under another name), and nothing was checked; do not save it here',
  otherEncoding: () =>
    'The text is garbled, so do not save it: this file is not UTF-8, and nothing else is checked. Click “UTF-8” at the bottom right, choose “Reopen with Encoding” and “GBK”, and once the text reads well, “Save with Encoding” “UTF-8”',
  lostCharacters: (p) =>
    p.count > 1
      ? `${p.count} characters were lost in a change of encoding and show as “\ufffd”; put them back from the original`
      : 'This character was lost in a change of encoding; put it back from the original',

  residue: (p) => {
    const kinds: string[] = [];
    if (p.bookmarks > 0) kinds.push(`Word bookmarks (${p.bookmarks})`);
    if (p.spaces > 0) kinds.push(`ideographic or no-break spaces around text (${p.spaces})`);
    if (p.invisible > 0) kinds.push(`invisible characters (${p.invisible})`);
    return `Residue in this ${p.table ? 'table' : 'section'}: ${kinds.join(', ')}`;
  },
  removeResidue: (p) => (p.count > 1 ? `Remove these ${p.count}` : 'Remove'),
  pageNumber: (p) => `“${p.found}” is a page number left by a page break, no text of the report`,
  removePageNumber: (p) => (p.joins ? 'Remove the page number and join the broken sentence' : 'Remove the page number'),
  brokenOff: (p) => {
    const others = p.count > 1 ? ` (${p.count} such places in this section)` : '';
    return `This paragraph ends without a mark: a page break may have cut it in two, or a full stop is missing${others}`;
  },
  joinLines: (p) => (p.count > 1 ? `Join with the next paragraph (${p.count} places)` : 'Join with the next paragraph'),
  addFullStop: (p) => (p.count > 1 ? `Add full stops (${p.count} places)` : 'Add a full stop'),
  alsoHere: () => 'Here too',

  radicals: (p) =>
    p.count > 1
      ? `${p.count} compatibility radicals or look-alikes out of a PDF (such as “${p.found}” for “${p.expected}”): they look alike, but cannot be searched or compared`
      : `“${p.found}” is a compatibility radical or a look-alike out of a PDF, for “${p.expected}”: it looks alike, but cannot be searched or compared`,
  useIdeographs: (p) => (p.count > 1 ? `Replace these ${p.count} signs by ideographs` : `Change to “${p.expected}”`),
};
