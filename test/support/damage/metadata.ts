// What can go wrong with the lines in front.
import { type Damage, isMeta, isSection, one, onLine, typo } from './change';

export const metadata: Record<string, Damage> = {
  'metadata lost': (text) => text.replace(/^---\n[\s\S]*?\n---\n+/, ''),
  'metadata not closed': (text) => text.replace(/^(---\n[\s\S]*?\n)---\n/, '$1'),
  'key mistyped': onLine(isMeta, (line, random) => [line.replace(/^[^:：]+/, (key) => typo(`${key}名`, random))]),
  'key in other words': onLine(isMeta, (line) => [
    line
      .replace(/^单位/, '单 位')
      .replace(/^年度/, '年份')
      .replace(/^层级/, '级别')
      .replace(/^公布日期/, '发布日期'),
  ]),
  'key twice': onLine(isMeta, (line) => [line, line]),
  'key twice, otherwise': onLine(isMeta, (line) => [line, `${line}某`]),
  'bad value': onLine(isMeta, (line, random) => [
    line.replace(
      /([:：]).*/,
      `$1 ${one(random, ['', '二〇二五', '县级部门们', '2026-02-30', '２０２５年', '二零二五年', '2026.1.20'])}`,
    ),
  ]),
  'full-width colon': onLine(isMeta, (line) => [line.replace(': ', '：')]),
  'quoted value': onLine(isMeta, (line) => [line.replace(/: (.*)/, ': "$1"')]),
  'unknown key': onLine(isMeta, (line, random) => [
    line,
    one(random, ['备注: 甲', '联系人：乙', 'title: x', '格 式: 2021']),
  ]),
  'another form': onLine(isMeta, (line, random) => [line, `格式: ${one(random, ['2019', '2021', '2030', 'abc'])}`]),
  'prose only': onLine(isMeta, (line) => [line, '表格: 无']),
  'file not there': onLine(isMeta, (line) => [line, '上年: 2020.nianbao.md', '下级: a.md、b/*.md']),
  'another year': onLine(
    (line) => line.startsWith('年度'),
    () => ['年度: 2020'],
  ),
  'metadata in the middle': onLine(isSection, (line) => ['---', '单位: 甲', '---', line]),
};
