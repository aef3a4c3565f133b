import { describe, expect, it } from 'vitest';
import type { Host } from '../../server/host';
import { createLastYears, type OpenDraft } from '../../server/last-years';
import { createYearLinks } from '../../server/year-links';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import type { Form } from '../../shared/form/types';
import { readReport } from '../../shared/report/read';

const top = 'file:///%E5%B9%B4%E6%8A%A5';
const uriIn = (name: string) => `${top}/${name.split('/').map(encodeURIComponent).join('/')}`;
const draft = (year: number, body = '青川县水利局', more = '') => `---\n单位: ${body}\n年度: ${year}\n${more}---\n`;
const reportOf = (text: string) => readReport(parseDraft(text), builtInForms);

/** A machine with these files, and how often each was read. */
function machine(files: Record<string, string>) {
  const reads: string[] = [];
  const open: OpenDraft[] = [];
  const nameOf = (uri: string) => decodeURIComponent(uri.slice(top.length + 1));
  const textOf = (uri: string) => (Object.hasOwn(files, nameOf(uri)) ? files[nameOf(uri)] : undefined);
  const read = (uri: string) => {
    reads.push(nameOf(uri));
    const text = textOf(uri);
    if (text === 'damaged') throw new Error('not UTF-8');
    return text;
  };
  const host: Pick<Host, 'readText' | 'readHead' | 'listFolder'> = {
    readText: read,
    readHead: read,
    listFolder: (uri) => {
      const below = uri === top ? '' : `${nameOf(uri)}/`;
      const names = Object.keys(files).filter((name) => name.startsWith(below));
      const entries = new Map(
        names
          .map((name) => name.slice(below.length).split('/'))
          .map(([first, ...rest]) => [first, rest.length > 0 ? 'folder' : 'file'] as const),
      );
      return [...entries].map(([name, kind]) => ({ name, kind }));
    },
  };
  const years = createLastYears({ files: host, openDrafts: () => open });
  const nameFound = (name: string, text: string, from: string | undefined = top) => {
    const answer = years.of(uriIn(name), reportOf(text), from, undefined);
    return answer?.kind === 'found' ? answer.file.uri : answer;
  };
  return { files, reads, open, years, nameFound };
}

describe('last year’s draft', () => {
  it('is found in the workspace by body and year, wherever it lies', () => {
    const { nameFound } = machine({
      '2024/水利局.nianbao.md': draft(2024),
      '2025.年报.md': draft(2025),
      'b.md': draft(2024),
    });
    expect(nameFound('2025.年报.md', draft(2025))).toBe(uriIn('2024/水利局.nianbao.md'));
    expect(nameFound('2025.年报.md', draft(2025, '青川县交通运输局'))).toBeUndefined();
    expect(nameFound('2025.年报.md', draft(2024))).toBeUndefined();
  });

  it('is of the same kind of report', () => {
    const { years } = machine({ 'a.nianbao.md': draft(2024) });
    const report = reportOf(draft(2025));
    const other = { ...report, form: { ...report.form, family: '部门决算' } };
    expect(years.of(uriIn('x.nianbao.md'), other, top, undefined)).toBeUndefined();
    const unknown = machine({ 'a.nianbao.md': draft(2024, undefined, '格式: 部门决算\n') });
    expect(unknown.nameFound('x.nianbao.md', draft(2025))).toBeUndefined();
  });

  it('is not looked for in hidden folders and node_modules, nor below a draft that is in no workspace', () => {
    const files = {
      '.git/a.nianbao.md': draft(2024),
      'node_modules/a.nianbao.md': draft(2024),
      'b/c.nianbao.md': draft(2024),
    };
    const { nameFound } = machine(files);
    expect(nameFound('2025.nianbao.md', draft(2025))).toBe(uriIn('b/c.nianbao.md'));
    expect(
      machine(files).years.of(uriIn('2025.nianbao.md'), reportOf(draft(2025)), undefined, undefined),
    ).toBeUndefined();
  });

  it('is the one that 上年 names, whatever it is', () => {
    const text = draft(2025, undefined, '上年: old/a.md\n');
    expect(machine({ 'old/a.md': draft(2021, '某局') }).nameFound('x.nianbao.md', text)).toBe(uriIn('old/a.md'));
    expect(machine({}).nameFound('x.nianbao.md', text)).toBeUndefined();
    expect(machine({ 'old/a.md': 'damaged' }).nameFound('x.nianbao.md', text)).toEqual({
      kind: 'unreadable',
      reason: 'not UTF-8',
    });
  });

  it('is told to be unreadable by the system’s word, not by its path', () => {
    const denied = Object.assign(new Error("EACCES: permission denied, open '/home/a.md'"), { code: 'EACCES' });
    const files = {
      listFolder: () => [],
      readHead: () => undefined,
      readText: () => {
        throw denied;
      },
    };
    const years = createLastYears({ files, openDrafts: () => [] });
    const report = reportOf(draft(2025, undefined, '上年: a.md\n'));
    expect(years.of(uriIn('x.nianbao.md'), report, top, undefined)).toEqual({ kind: 'unreadable', reason: 'EACCES' });
  });

  it('is neither the draft itself nor an absolute path', () => {
    const { nameFound } = machine({});
    expect(nameFound('x.nianbao.md', draft(2025, undefined, '上年: ./x.nianbao.md\n'))).toEqual({ kind: 'itself' });
    expect(nameFound('x.nianbao.md', draft(2025, undefined, '上年: C:\\x.nianbao.md\n'))).toEqual({
      kind: 'not-relative',
    });
  });

  it('is none of several of the same body and year', () => {
    const { nameFound } = machine({ 'a.nianbao.md': draft(2024), 'b/a 副本.nianbao.md': draft(2024) });
    expect(nameFound('x.nianbao.md', draft(2025))).toEqual({
      kind: 'several',
      names: ['a 副本.nianbao.md', 'a.nianbao.md'],
    });
  });

  it('names folders where names are the same', () => {
    const { nameFound } = machine({
      'b/a.nianbao.md': draft(2024),
      'c/a.nianbao.md': draft(2024),
      'd.nianbao.md': draft(2024),
    });
    expect(nameFound('x.nianbao.md', draft(2025))).toEqual({
      kind: 'several',
      names: ['b/a.nianbao.md', 'c/a.nianbao.md', 'd.nianbao.md'],
    });
  });

  it('is read once, until the file changes', () => {
    const { files, reads, years } = machine({ 'a.nianbao.md': draft(2024) });
    const ask = () => years.of(uriIn('x.nianbao.md'), reportOf(draft(2025)), top, undefined);
    const first = ask();
    expect(ask()).toBe(first);
    expect(reads).toEqual(['a.nianbao.md', 'a.nianbao.md']);
    files['a.nianbao.md'] = `${draft(2024)}\n改了。\n`;
    years.fileChanged(uriIn('a.nianbao.md'));
    expect(ask()).toMatchObject({ kind: 'found', file: { text: files['a.nianbao.md'] } });
    files['a.nianbao.md'] = draft(2023);
    years.fileChanged(uriIn('a.nianbao.md'));
    expect(ask()).toBeUndefined();
  });

  it('is found where it comes, and no more where it goes', () => {
    const { files, years, nameFound } = machine({});
    expect(nameFound('x.nianbao.md', draft(2025))).toBeUndefined();
    files['neu/a.nianbao.md'] = draft(2024);
    years.fileChanged(uriIn('neu/a.nianbao.md'));
    expect(nameFound('x.nianbao.md', draft(2025))).toBe(uriIn('neu/a.nianbao.md'));
    delete files['neu/a.nianbao.md'];
    years.fileChanged(uriIn('neu/a.nianbao.md'));
    expect(nameFound('x.nianbao.md', draft(2025))).toBeUndefined();
  });

  it('counts as it is in the editor', () => {
    const { open, nameFound, years } = machine({ 'a.nianbao.md': draft(2024) });
    open.push({ uri: uriIn('a.nianbao.md'), text: draft(2023) });
    expect(nameFound('x.nianbao.md', draft(2025))).toBeUndefined();
    open[0] = { uri: uriIn('a.nianbao.md'), text: `${draft(2024)}\n未保存。\n` };
    expect(years.of(uriIn('x.nianbao.md'), reportOf(draft(2025)), top, undefined)).toMatchObject({
      file: { text: open[0].text },
    });
  });

  it('is looked for by the forms that are known now', () => {
    const { open, years } = machine({});
    open.push({ uri: uriIn('a.nianbao.md'), text: draft(2024, undefined, '格式: 某省\n') });
    const ask = (forms: readonly Form[]) =>
      years.of(uriIn('x.nianbao.md'), readReport(parseDraft(draft(2025)), forms), top, forms);
    expect(ask(builtInForms)).toBeUndefined();
    expect(ask([...builtInForms, { ...builtInForms[0], id: '某省' }])).toMatchObject({ kind: 'found' });
  });

  it('is ambiguous in each folder for itself, and the same answer until something changes', () => {
    const { years } = machine({
      'a/1.nianbao.md': draft(2024),
      'a/2.nianbao.md': draft(2024),
      'b/3.nianbao.md': draft(2024),
      'b/4.nianbao.md': draft(2024),
    });
    const ask = (name: string) => years.of(uriIn(name), reportOf(draft(2025)), undefined, undefined);
    const first = ask('a/x.nianbao.md');
    expect(first).toEqual({ kind: 'several', names: ['1.nianbao.md', '2.nianbao.md'] });
    expect(ask('b/x.nianbao.md')).toEqual({ kind: 'several', names: ['3.nianbao.md', '4.nianbao.md'] });
    expect(ask('a/x.nianbao.md')).toBe(first);
  });

  it('stays the same answer where one draft names what another finds', () => {
    const { years } = machine({ 'a.nianbao.md': draft(2024) });
    const ask = (more: string) =>
      years.of(uriIn('x.nianbao.md'), reportOf(draft(2025, undefined, more)), top, undefined);
    const found = ask('');
    expect(ask('上年: a.nianbao.md\n')).toMatchObject({ kind: 'found', named: true });
    expect(ask('')).toBe(found);
  });
});

describe('drafts that were compared', () => {
  it('are outdated when the other changes, comes to be another’s, or a second one appears', () => {
    const { open, years } = machine({ 'a.nianbao.md': draft(2024) });
    const links = createYearLinks(years);
    const own = uriIn('x.nianbao.md');
    const check = () => void links.of(own, reportOf(draft(2025)), top, undefined);
    check();
    expect(links.outdated(uriIn('z.nianbao.md'))).toEqual([]);
    open.push({ uri: uriIn('a.nianbao.md'), text: draft(2024) });
    expect(links.outdated(uriIn('a.nianbao.md'))).toEqual([own]);
    check();
    expect(links.outdated(uriIn('a.nianbao.md'))).toEqual([]);
    open.push({ uri: uriIn('b.nianbao.md'), text: draft(2024) });
    expect(links.outdated(uriIn('b.nianbao.md'))).toEqual([own]);
    expect(links.outdated(own)).toEqual([]);
  });
});
