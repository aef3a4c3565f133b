// What can go wrong with the title, sections and sub-headings.
import { type Damage, isPart, isSection, isTitle, one, onLine, onSections, rewording, typo } from './change';

export const structure: Record<string, Damage> = {
  'section lost': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, from), ...lines.slice(to)];
  }),
  'two sections exchanged': onSections((lines, sections, random) => {
    if (sections.length < 2) return lines;
    const first = random(sections.length - 1);
    const [[a, b], [c, d]] = [sections[first], sections[first + 1]];
    return [...lines.slice(0, a), ...lines.slice(c, d), ...lines.slice(a, b), ...lines.slice(d)];
  }),
  'section twice': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, to), ...lines.slice(from, to), ...lines.slice(to)];
  }),
  'section emptied': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, from + 1), '', ...lines.slice(to)];
  }),
  'section says 无': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, from + 1), '', '无', '', ...lines.slice(to)];
  }),
  'all sections lost': (text) =>
    text
      .split('\n')
      .filter((line) => !isSection(line))
      .join('\n'),
  'heading lost': onLine(isSection, () => []),
  'heading without marks': onLine(isSection, (line) => [line.slice(3)]),
  'headings without marks': (text) => text.replace(/^#+ /gm, ''),
  'heading at another level': onLine(isSection, (line, random) => [one(random, ['#', '###', '####']) + line.slice(2)]),
  'heading without space': onLine(isSection, (line) => [line.replace('## ', '##')]),
  'heading bold': onLine(isSection, (line) => [`**${line.slice(3)}**`]),
  'heading with a colon': onLine(isSection, (line) => [`${line}：`]),
  'heading in other words': onLine(isSection, (line, random) => [rewording(line, random)]),
  'heading mistyped': onLine(isSection, (line, random) => [`## ${typo(line.slice(3), random)}`]),
  'heading with another number': onLine(isSection, (line, random) => [
    line.replace(/^## .、/, `## ${one(random, ['', '（二）', '2、', '三、', '一．', '(一)', '六 、', '一'])}`),
  ]),
  'heading twice': onLine(isSection, (line) => [line, '', line]),
  'heading doubled elsewhere': (text, random) => {
    const lines = text.split('\n');
    const headings = lines.filter(isSection);
    if (headings.length === 0) return text;
    const at = random(lines.length);
    return [...lines.slice(0, at), one(random, headings), ...lines.slice(at)].join('\n');
  },
  'part with another number': onLine(isPart, (line, random) => [
    line.replace(/（.）/, one(random, ['（2）', '(二)', '（四）', '（一）', '2.', '（2） '])),
  ]),
  'part lost': onLine(isPart, () => []),
  'part twice': onLine(isPart, (line) => [line, '', line]),
  'parts in half-width brackets': (text) =>
    text.replace(/^(### )?（(.)）/gm, (_, mark: string | undefined, number: string) => `${mark ?? ''}(${number})`),
  'part run in': onLine(isPart, (line) => [`${line.replace(/^#+ /, '')}。我局认真做好这项工作。`]),
  'title lost': onLine(isTitle, () => []),
  'title without year': onLine(isTitle, (line) => [line.replace(/\d+年/, '')]),
  'title in two lines': onLine(isTitle, (line) => [line.replace('政府信息公开', '\n政府信息公开')]),
  'title of another year': onLine(isTitle, (line) => [line.replace(/\d+年/, '2022年')]),
  'title below the first heading': (text) => {
    const lines = text.split('\n');
    const title = lines.findIndex(isTitle);
    const heading = lines.findIndex(isSection);
    if (title < 0 || heading < title) return text;
    return [
      ...lines.slice(0, title),
      ...lines.slice(title + 1, heading + 1),
      '',
      lines[title],
      ...lines.slice(heading + 1),
    ].join('\n');
  },
  'title twice': onLine(isTitle, (line) => [line, '', line]),
  'signature lost': (text) => text.replace(/\n[^\n]*\n+\d+年\d+月\d+日\s*$/, '\n'),
  'a long line of prose': onLine(isSection, (line) => [line, '', '我局依法公开政府信息，及时答复申请。'.repeat(70)]),
  'a list of digits': onLine(isSection, (line) => [line, '', '1.第一件事。', '2.第二件事。', '4.第四件事。']),
};
