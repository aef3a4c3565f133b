import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snippetFile, snippetsOf } from '../../scripts/snippets';
import { builtInForms } from '../../shared/form';

const snippets = snippetsOf(builtInForms);
const [newest, oldest] = builtInForms;

/** The text a snippet leaves when no stop is changed: placeholders with their words, first choices, mirrors. */
function inserted(body: readonly string[]): string {
  const words = new Map<string, string>();
  return body
    .join('\n')
    .replace(
      /\\([\\$}])|\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^|]*\|)\}|\$(\d+)/g,
      (_, escaped, stop, placeholder, choice, mirror) => {
        if (escaped) return escaped;
        if (mirror) return words.get(mirror) ?? '';
        words.set(stop, placeholder ?? choice);
        return placeholder ?? choice;
      },
    );
}

/** A stop as snippets write it, `inside` between its braces. */
const stop = (inside: string) => `\${${inside}}`;

/** Those that are typed by a word, in Chinese or in letters. */
const typedBy = (word: string) =>
  Object.values(snippets).filter(({ prefix }) => prefix.some((one) => one.split(' ').includes(word)));

describe('snippets', () => {
  it('are those in the extension', () => {
    const file = join(__dirname, '..', '..', 'syntaxes', 'nianbao.code-snippets.json');
    expect(readFileSync(file, 'utf8')).toBe(snippetFile(builtInForms));
  });

  it('offer the whole report of each form', () => {
    for (const form of builtInForms) {
      const [report] = typedBy(`年报${form.id}`);
      const text = inserted(report.body);
      for (const { heading } of form.sections) expect(text).toContain(`\n## ${heading}\n`);
      for (const part of form.tables.flatMap(({ parts }) => parts))
        expect(text).toContain(`\n| ${part.corner} | ${part.columns[0].label} |`);
    }
    expect(typedBy('nb')).toEqual(typedBy('nb-2021'));
  });

  it.each(['ztqk', 'zdgkqk', 'sqqk', 'fyssqk', 'wtgj', 'qtsx', 'b2', 'b3', 'b4', 'dy', 'xxclf', 'lk'])(
    'offer %s once',
    (prefix) => {
      expect(typedBy(prefix).length).toBe(1);
    },
  );

  it('are shown by a Chinese word, each once but for the newest report and its edition', () => {
    for (const { prefix } of Object.values(snippets)) for (const one of prefix) expect(one).toMatch(/^\p{Script=Han}/u);
    const twice = Object.values(snippets).filter(({ prefix }) => prefix.length > 1);
    expect(twice.map(({ prefix }) => prefix)).toEqual([['年报 nb', '年报2021 nb-2021']]);
  });

  it('offer of an older form only what differs', () => {
    expect(typedBy('表三2019').length).toBe(1);
    expect(typedBy('表四2019')).toEqual([]);
  });

  it('have a stop for every figure of a table', () => {
    const [table] = typedBy('表三');
    const stops = table.body.join('\n').match(/\| \$\d+ (?=\|)/g) ?? [];
    expect(stops.length).toBe(newest.tables[1].cells.length);
  });

  it('number their stops from 1 without gaps', () => {
    for (const { body } of Object.values(snippets)) {
      const stops = [...body.join('\n').matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
      const used = [...new Set(stops)].sort((a, b) => a - b);
      expect(used).toEqual(used.map((_, index) => index));
    }
  });

  it('escape what snippets give a meaning', () => {
    const form = { ...newest, phrases: { ...newest.phrases, introduction: '价 $1 与 } 和 \\ 的{单位}' } };
    expect(snippetsOf([form]).导语.body[0]).toBe(`价 \\$1 与 \\} 和 \\\\ 的${stop('1:单位全称')}`);
  });

  it('offer figures of the fee statement with their value', () => {
    const { body } = snippets.信息处理费;
    expect(body[0]).toContain(`发出收费通知${stop('2:0')}件，金额${stop('3:0')}元，实际收取信息处理费${stop('4:0')}元`);
    expect(body[0]).toContain('〔2020〕109号');
  });

  it('let one choose the year of a form that is no longer in force', () => {
    expect(typedBy(`年报${oldest.id}`)[0].body).toContain(`年度: ${stop('2|2019,2020|')}`);
  });
});
