import { describe, expect, it } from 'vitest';
import { formWords } from '../../server/form-words';
import { builtInFormData } from '../../shared/form';
import { loadForms } from '../../shared/form/load';
import { messagesIn } from '../../shared/messages';
import { textIn } from '../../shared/text/span';

const [data] = builtInFormData;
const json = JSON.stringify(data, null, 2);

/** The faults of the built-in form after one change of its text: the text at each place, and what is said. */
function faultsAfter(search: string | RegExp, replacement: string): [string, string][] {
  const changed = json.replace(search, () => replacement);
  expect(changed).not.toBe(json);
  return faultsOf(changed);
}

function faultsOf(text: string): [string, string][] {
  return loaded(text).faults.map((fault) => [textIn(text, fault.span), formWords(fault, messagesIn('zh'))]);
}

/** What comes of one file that knows no other form. */
function loaded(text: string) {
  return loadForms([{ name: '甲.json', text }], [])[0];
}

/** The built-in form after a change of its data. */
function faultsWith(change: (form: typeof data) => void): [string, string][] {
  const copy = structuredClone(data);
  change(copy);
  return faultsOf(JSON.stringify(copy, null, 2));
}

describe('a form file', () => {
  it.each(builtInFormData.map((one) => [one.id, one] as const))('that is a built-in form loads: %s', (id, one) => {
    expect(loaded(`\ufeff${JSON.stringify(one)}`).form?.id).toBe(id);
  });

  it('may list the endings of offices in any order: the longest is tried first', () => {
    const copy = structuredClone(data);
    copy.wording?.officeEndings.sort((a, b) => a.length - b.length);
    expect(loaded(JSON.stringify(copy)).form?.wording?.officeEndings[0]).toBe('委员会');
  });

  it.each([
    ['{"id": "x",}', '}', '此处应为带双引号的键'],
    ['{"id": x}', 'x', '此处应为 JSON 值'],
    ['{"id": "x" "name": 1}', '"', '此处应为 }'],
    ['{"id": "x", "id": "y"}', '"id"', '键“id”重复'],
    ['{"id": "x\n"}', '"x', '字符串没有正确结束'],
    ['{} {}', '{}', 'JSON 之后还有内容'],
    ['', '', '文件不完整'],
    ['{"a": [1, 2', '', '此处应为 ]'],
    ['{"a": 01}', '0', '此处应为 JSON 值'],
    ['[', '', '文件不完整'],
  ])('that is no JSON is faulted at its place: %j', (text, place, message) => {
    expect(faultsOf(text)).toEqual([[place, message]]);
  });

  it('cut anywhere is faulted inside it, never a crash', () => {
    const compact = JSON.stringify(data);
    for (let end = 0; end < compact.length; end += 101) {
      const { form, faults } = loaded(compact.slice(0, end));
      expect(form, `cut at ${end}`).toBeUndefined();
      expect(faults.length).toBe(1);
      expect(faults[0].span.end).toBeLessThanOrEqual(end);
    }
  });

  it('nested without end is a fault, not a crash', () => {
    expect(faultsOf('['.repeat(100_000))).toEqual([['[', '嵌套过深']]);
  });

  it('of the wrong kind is faulted', () => {
    expect(faultsOf('3')).toEqual([['3', '应为对象']]);
  });
});

describe('a mistake of shape is reported at its place', () => {
  it('a key that is not known', () => {
    expect(faultsAfter('"lengthLimit": 1000', '"lengthLimits": 1000')).toEqual([
      ['"lengthLimits"', '不认识的键“lengthLimits”'],
    ]);
  });

  it('a value of the wrong type', () => {
    expect(faultsAfter('"lengthLimit": 1000', '"lengthLimit": "一千"')).toEqual([['"一千"', '应为数字']]);
  });

  it('a key that is missing, where it should stand', () => {
    expect(faultsAfter('"corner": "项目",', '')).toEqual([['{', '缺少“corner”']]);
  });

  it('a misspelt key in a row', () => {
    expect(faultsAfter('"onlyLevels": [', '"onlyLevel": [')).toEqual([['"onlyLevel"', '不认识的键“onlyLevel”']]);
  });

  it('an empty text', () => {
    expect(faultsAfter('"label": "1.属于国家秘密"', '"label": ""')).toEqual([['""', '不能为空']]);
  });

  it('what only rows or only groups have', () => {
    expect(faultsAfter('"name": "属于国家秘密"', '"name": "属于国家秘密", "summed": true')).toEqual([
      ['true', '只有组才有 summed'],
    ]);
    expect(faultsAfter('"name": "不予公开"', '"name": "不予公开", "onlyLevels": []')).toEqual([
      ['[', '只有行才有 onlyLevels'],
    ]);
  });

  it('an entry of the grid that is none', () => {
    expect(faultsAfter('"header": "申请人情况"', '"heading": "申请人情况"').map(([place]) => place)).toContain(
      '"heading"',
    );
  });

  it('a value out of a list', () => {
    expect(faultsAfter('"along": "row"', '"along": "rows"')).toEqual([['"rows"', '应为 row、column 之一']]);
  });

  it('a key named like the prototype', () => {
    expect(faultsAfter('"id": "2021"', '"id": "2021", "__proto__": {}').length).toBe(1);
  });
});

describe('a mistake of meaning is reported at its place', () => {
  it('an identity of a row that does not exist', () => {
    expect(faultsAfter(/"本年新收",\s+"上年结转"/, '"本年新收", "上年结存"')).toEqual([
      ['"上年结存"', '表“申请”没有名为“上年结存”的行'],
    ]);
  });

  it('a total that is not in its identity', () => {
    expect(faultsAfter('"total": "结转下年"', '"total": "其他"')).toEqual([['"其他"', '合计项不在等式里']]);
  });

  it('a total without a value of its own', () => {
    expect(
      faultsWith((form) => {
        form.tables[1].identities = [
          { rule: 'sum/balance', along: 'column', left: ['总计'], right: ['其他处理'], total: '其他处理' },
        ];
      }),
    ).toEqual([['"其他处理"', '合计项须是有数值的行']]);
  });

  it('a row written twice', () => {
    expect(faultsAfter('"name": "重复申请"', '"name": "属于国家秘密"').slice(0, 2)).toEqual([
      ['"属于国家秘密"', '本表已有名为“属于国家秘密”的行'],
      ['"重复申请"', '没有名为“重复申请”的行'],
    ]);
  });

  it('labels that cannot be told apart', () => {
    expect(faultsAfter('"label": "2.重复申请"', '"label": "2.信访投诉举报类申请"')).toEqual([
      ['"2.信访投诉举报类申请"', '“2.信访投诉举报类申请”与“1.信访举报投诉类申请”分不开'],
    ]);
  });

  it('a name that would break value names', () => {
    expect(faultsAfter('"name": "科研机构"', '"name": "科研.机构"')[0]).toEqual([
      '"科研.机构"',
      '名称“科研.机构”里不能有空白和 . { } + :',
    ]);
  });

  it('a kind of number that is not there', () => {
    expect(
      faultsWith((form) => {
        form.tables[0].parts[0].columns[0].number = '个';
      }),
    ).toEqual([['"个"', 'numbers 里没有“个”']]);
  });

  it('a level that is not there', () => {
    expect(faultsAfter(/"onlyLevels": \[\s+"国家"/, '"onlyLevels": [ "国级"')).toEqual([
      ['"国级"', 'phrases.levels 里没有“国级”'],
    ]);
  });

  it('a section with a table that is not there, and a table in no section', () => {
    expect(faultsAfter(/"tables": \[\s+"申请"/, '"tables": [ "申请表"')).toEqual([
      ['"申请表"', '没有表“申请表”'],
      ['"申请"', '没有哪个部分列出表“申请”'],
    ]);
  });

  it('years that end before they begin', () => {
    expect(faultsAfter('"from": 2021', '"from": 2021, "to": 2020')).toEqual([['2020', '终止年度早于起始年度']]);
  });

  it.each([
    ['a row too narrow', { header: '申请人情况', cols: 6 }, '这一行没有占满所有列'],
    ['a row too wide', { header: '申请人情况', cols: 8 }, '这一行超出了总列数'],
  ])('a grid with %s', (_, entry, message) => {
    const faults = faultsWith((form) => {
      form.tables[1].layout!.rows[0][1] = entry;
    });
    expect(faults).toContainEqual(['[', message]);
  });

  it('a grid with a cell over the table’s end', () => {
    const faults = faultsWith((form) => {
      form.tables[1].layout!.rows[5][0] = { group: '办理结果', rows: 30 };
    });
    expect(faults).toContainEqual(['[', '最后有单元格向下超出了表格']);
  });

  it('a grid that leaves a value out', () => {
    const faults = faultsWith((form) => {
      form.tables[2].layout!.rows[3][2] = { header: '空', cols: 5 };
    });
    expect(faults).toEqual([['[', '版式里没有数值“复议诉讼.复议后起诉.结果维持”']]);
  });

  it('a grid that has a value twice', () => {
    const faults = faultsWith((form) => {
      form.tables[2].layout!.rows[3][2] = { values: '行政复议' };
    });
    expect(faults).toContainEqual(['[', '数值“复议诉讼.行政复议.结果维持”已在前面出现']);
  });
});
