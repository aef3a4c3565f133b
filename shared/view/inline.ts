import type { PreviewRun } from '../protocol/preview';

/**
 * One line of prose as runs: `**…**` is bold, `[words](address)` a link where the address is one of the web or of mail.
 * Everything else, HTML too, is text. The runs' texts joined are the line without those marks.
 */
export function inlineRuns(line: string): readonly PreviewRun[] {
  const runs: PreviewRun[] = [];
  let bold = false;
  let plain = '';
  const flush = () => {
    if (plain !== '') runs.push({ text: plain, bold, href: undefined });
    plain = '';
  };
  for (let at = 0; at < line.length; ) {
    if (line.startsWith('**', at) && (bold || line.indexOf('**', at + 2) > at + 2)) {
      flush();
      bold = !bold;
      at += 2;
      continue;
    }
    const link = line[at] === '[' ? linkAt(line, at) : undefined;
    if (link) {
      flush();
      runs.push({ text: link.text, bold, href: link.href });
      at = link.end;
      continue;
    }
    plain += line[at++];
  }
  flush();
  return runs;
}

interface Link {
  readonly text: string;
  readonly href: string;
  readonly end: number;
}

const linkPattern = /\[([^[\]]{1,500})\]\(((?:https?:\/\/|mailto:)[^\s()]{1,2000})\)/y;

function linkAt(line: string, at: number): Link | undefined {
  linkPattern.lastIndex = at;
  const found = linkPattern.exec(line);
  return found ? { text: found[1], href: found[2], end: linkPattern.lastIndex } : undefined;
}
