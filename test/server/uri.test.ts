import { describe, expect, it } from 'vitest';
import { isWithin, parentUri, pathOfUri, relativePath, resolveFrom, uriOfPath } from '../../server/uri';

describe('pathOfUri', () => {
  it.each([
    ['file:///c%3A/%E5%B9%B4%E6%8A%A5/a.nianbao.md', 'c:\\年报\\a.nianbao.md'],
    ['file:///C:/年报/a%20b.md', 'C:\\年报\\a b.md'],
    ['file://server/share/a.md', '\\\\server\\share\\a.md'],
    ['file://localhost/D:/a.md', 'D:\\a.md'],
  ])('on Windows %s is %s', (uri, path) => {
    expect(pathOfUri(uri, true)).toBe(path);
  });

  it.each([
    ['file:///home/%E5%B9%B4/a%25b%23.md', '/home/年/a%b#.md'],
    ['file://localhost/a.md', '/a.md'],
    ['FILE:///a.md', '/a.md'],
  ])('elsewhere %s is %s', (uri, path) => {
    expect(pathOfUri(uri, false)).toBe(path);
  });

  it.each(['untitled:Untitled-1', 'vscode-remote://x/a', 'file:///a%ZZ', 'file:///a%00b', 'file://host/a', ''])(
    'has no path for %s',
    (uri) => {
      expect(pathOfUri(uri, false)).toBeUndefined();
    },
  );
});

describe('uriOfPath', () => {
  it.each([
    ['C:\\年报\\a b#1.md', 'file:///C:/%E5%B9%B4%E6%8A%A5/a%20b%231.md', true],
    ['\\\\server\\share\\a.md', 'file://server/share/a.md', true],
    ['/home/年/a%b?.md', 'file:///home/%E5%B9%B4/a%25b%3F.md', false],
  ])('%s', (path, uri, windows) => {
    expect(uriOfPath(path, windows)).toBe(uri);
    expect(pathOfUri(uri, windows)).toBe(path);
  });
});

describe('resolveFrom', () => {
  const draft = 'file:///c%3A/%E5%B9%B4%E6%8A%A5/2021/a.nianbao.md';

  it.each([
    ['b.md', 'file:///c%3A/%E5%B9%B4%E6%8A%A5/2021/b.md'],
    ['./b.md', 'file:///c%3A/%E5%B9%B4%E6%8A%A5/2021/b.md'],
    ['../2020/去年.md', 'file:///c%3A/%E5%B9%B4%E6%8A%A5/2020/%E5%8E%BB%E5%B9%B4.md'],
    ['..\\2020\\b.md', 'file:///c%3A/%E5%B9%B4%E6%8A%A5/2020/b.md'],
    ['a%b#c.md', 'file:///c%3A/%E5%B9%B4%E6%8A%A5/2021/a%25b%23c.md'],
  ])('%s', (path, uri) => {
    expect(resolveFrom(draft, path)).toBe(uri);
  });

  it.each(['', '/etc/passwd', 'C:\\b.md', 'https://example.invalid/a', '../../../../../x'])('refuses %s', (path) => {
    expect(resolveFrom(draft, path)).toBeUndefined();
  });

  it('knows no folder of an unsaved draft', () => {
    expect(resolveFrom('untitled:Untitled-1', 'b.md')).toBeUndefined();
  });
});

describe('folders', () => {
  it('go up to the root', () => {
    expect(parentUri('file:///a/b.md')).toBe('file:///a');
    expect(parentUri('file:///a')).toBe('file://');
    expect(parentUri('file://')).toBeUndefined();
    expect(parentUri('untitled:x')).toBeUndefined();
  });

  it('hold what lies in them, however it is written', () => {
    expect(isWithin('file:///c%3A/x/a.md', 'file:///C:/x/')).toBe(true);
    expect(isWithin('file:///c%3A/xy/a.md', 'file:///c:/x')).toBe(false);
    expect(isWithin('file:///c:/x', 'file:///c:/x')).toBe(true);
  });
});

describe('relativePath', () => {
  it.each([
    ['file:///c%3A/a/b.md', 'file:///C:/a/c.md', 'c.md'],
    ['file:///a/b/c.md', 'file:///a/%E5%B9%B4%20%23/d.md', '../年 #/d.md'],
    ['file:///a/b.md', 'file:///a/x/y/d.md', 'x/y/d.md'],
    ['untitled:a', 'file:///a/d.md', undefined],
    ['file:///a/b.md', 'vscode-remote://x/a/d.md', undefined],
  ])('from %s to %s is %s', (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
  });
});
