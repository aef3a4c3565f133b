import { metadataKeys } from '../report/metadata-keys';
import type { Report } from '../report/types';
import type { Span } from '../text/span';

/** A path that a draft writes: relative to it, with `/`. */
export interface PathLink {
  readonly span: Span;
  readonly path: string;
}

/** Characters of a path that stands for several files. */
const GLOB = /[*?[\]{}]/;

/** A link or image of Markdown to something that is no address of the web or of mail, without `#` behind the path. */
const fileLink = /\]\((?![a-z][a-z0-9+.-]*:|#|\/)([^\s()#]{1,500})(?:#[^\s()]*)?\)/gi;

/** The files that a draft names: 上年 and 下级, and what its sentences link to (attachments). In text order. */
export function pathLinks(report: Report): readonly PathLink[] {
  const { draft, facts } = report;
  const links: PathLink[] = [];
  for (const key of [metadataKeys.previous, metadataKeys.subordinates]) {
    for (const { text, span } of facts.entries.get(key)?.items ?? [])
      if (text !== '' && !GLOB.test(text)) links.push({ span, path: text });
  }
  if (!draft.text.includes('](')) return links;
  for (const block of draft.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const { start, end } = block.content;
    for (const { index, 1: path } of draft.text.slice(start, end).matchAll(fileLink)) {
      const from = start + index + 2;
      links.push({ span: { start: from, end: from + path.length }, path: unescaped(path) });
    }
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

/** Paths in Markdown links may be written as addresses are: 附件%201.docx. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
