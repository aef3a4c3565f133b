import { describe, expect, it } from 'vitest';
import { findReferences } from '../../shared/draft/reference';
import { textIn } from '../../shared/text/span';

function find(text: string) {
  return findReferences(text, 0, text.length).map((reference) => ({
    text: textIn(text, reference),
    terms: reference.terms.map(({ sign, name, span }) => {
      expect(textIn(text, span)).toBe(name);
      return (sign < 0 ? '-' : '+') + name;
    }),
  }));
}

describe('references in prose', () => {
  it('are names in double braces', () => {
    expect(find('共收到{{申请.本年新收.总计}}件，{{ 申请.上年结转.总计 }}件')).toEqual([
      { text: '{{申请.本年新收.总计}}', terms: ['+申请.本年新收.总计'] },
      { text: '{{ 申请.上年结转.总计 }}', terms: ['+申请.上年结转.总计'] },
    ]);
  });

  it('combine names with + and -', () => {
    expect(find('{{甲.乙 + 丙.丁-戊.己}}')[0].terms).toEqual(['+甲.乙', '+丙.丁', '-戊.己']);
    expect(find('{{-甲＋乙}}')[0].terms).toEqual(['-甲', '+乙']);
  });

  it('have an empty name where one is missing', () => {
    expect(find('{{甲+}}')[0].terms).toEqual(['+甲', '+']);
    expect(find('{{甲+-乙}}')[0].terms).toEqual(['+甲', '+', '-乙']);
    expect(find('{{ }}')[0].terms).toEqual([]);
  });

  it.each(['', '{', '{{', '{{甲', '{甲}', '{{甲}', '}}甲{{', '甲}}'])('are not in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('are innermost, and do not reach over the end', () => {
    expect(find('{{甲{{乙}}').map(({ text }) => text)).toEqual(['{{乙}}']);
    expect(find('{{{乙}}}').map(({ text }) => text)).toEqual(['{{乙}}']);
    expect(findReferences('{{甲}}', 0, 4)).toEqual([]);
    expect(findReferences('{{甲}}', 1, 5)).toEqual([]);
  });
});
