/** Why the system refused, by its own word for it; those a clerk may meet. */
const words: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '系统不允许', en: 'the system does not allow it' },
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  ENOTDIR: { zh: '路径中有一处不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'another program is using it' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
};

/** What a file seems to be that is not UTF-8; `cut`: UTF-8 but for a character of which a part is missing. */
export type Encoding = 'gbk' | 'utf-16' | 'cut' | 'binary' | 'unknown';

/** The same, where what is refused is a file's text. */
const encodings: Readonly<Record<Encoding, { readonly zh: string; readonly en: string }>> = {
  gbk: { zh: '不是 UTF-8 编码，多半是 GBK', en: 'it is not UTF-8 but most likely GBK' },
  'utf-16': { zh: '不是 UTF-8 编码，是 UTF-16', en: 'it is not UTF-8 but UTF-16' },
  cut: { zh: '有字残缺不全', en: 'a part of a character is missing' },
  binary: { zh: '不是文字文件', en: 'it is no text' },
  unknown: { zh: '不是 UTF-8 编码', en: 'it is not UTF-8' },
};

/** Behind a Chinese sentence: `：没有权限（EACCES）`; what has no words here stays as it is: `（EIO）`. */
export function becauseZh(reason: string): string {
  if (Object.hasOwn(encodings, reason)) return `：${encodings[reason as Encoding].zh}`;
  return Object.hasOwn(words, reason) ? `：${words[reason].zh}（${reason}）` : `（${reason}）`;
}

/** Behind an English sentence: `: permission denied (EACCES)`, ` (EIO)`. */
export function becauseEn(reason: string): string {
  if (Object.hasOwn(encodings, reason)) return `: ${encodings[reason as Encoding].en}`;
  return Object.hasOwn(words, reason) ? `: ${words[reason].en} (${reason})` : ` (${reason})`;
}
