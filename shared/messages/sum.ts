/** What an identity speaks of: a row or a column of a table, by its name. */
interface Axis {
  readonly kind: 'row' | 'column';
  readonly label: string;
}

/** A broken identity among those a correction explains. */
interface Place extends Axis {
  readonly rule: string;
  /** Name of its total where the row or column has several identities of the rule. */
  readonly total?: string;
}

/** A cell that is corrected along with another. */
interface Change {
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
}

const numerals = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九'];

/** “属于国家秘密”行, 自然人列 */
const axisName = ({ kind, label }: Axis) => (kind === 'row' ? `“${label}”行` : `${label}列`);

/** 申请.属于国家秘密.自然人 without its table. */
const cellName = (name: string) => `“${name.split('.').slice(1).join('·') || name}”`;

/** Each place once; where two identities break in the same row or column, what each is about. */
function placeNames(
  places: readonly Place[],
  nameOf: (axis: Axis) => string = axisName,
  { balance, total } = { balance: '平衡', total: '合计' },
): string[] {
  const names = places.map(nameOf);
  return places.map((place, at) => {
    const shared = names.indexOf(names[at]) !== names.lastIndexOf(names[at]);
    if (!shared) return names[at];
    if (place.total !== undefined) return `${names[at]}“${place.total}”`;
    return names[at] + (place.rule === 'sum/balance' ? balance : total);
  });
}

function explained(places: readonly Place[]): string {
  const names = placeNames(places);
  if (names.length === 1) return `可解释${names[0]}不平`;
  if (names.length > 6) return `可同时解释${names.slice(0, 6).join('、')}等 ${names.length} 处不平`;
  return `可同时解释${names.join('、')}${numerals[names.length]}处不平`;
}

const slips: Readonly<Record<string, string>> = {
  dropped: '像是漏了一位',
  doubled: '像是多打了一位',
  swapped: '像是相邻两位颠倒',
  neighbour: '像是抄了旁边一格',
};

/** Messages of the rules `sum/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  /** One total against its parts. */
  total: (p: { axis: Axis; total: string; parts: string; difference: string; text: string }) =>
    `${axisName(p.axis)}不平：总数为 ${p.total}，各项之和为 ${p.parts}，相差 ${p.difference}（${p.text}）`,
  sides: (p: { axis: Axis; left: string; right: string; difference: string; text: string }) =>
    `${axisName(p.axis)}不平：等号左边合计 ${p.left}，右边合计 ${p.right}，相差 ${p.difference}（${p.text}）`,
  belowZero: (p: { axis: Axis; value: string; text: string }) =>
    `${axisName(p.axis)}不平：按“=”算得 ${p.value}，不应小于 0（${p.text}）`,
  part: (p: { cell: string; value: string }) => `${cellName(p.cell)} ${p.value}`,
  incomplete: (p: { all: number; open: number; blank: boolean; missing: boolean; text: boolean }) => {
    const causes = [p.blank && '空格', p.missing && '缺行缺栏或数与栏对不上', p.text && '不是数的格'].filter(
      (cause) => cause,
    );
    return `${p.all} 条勾稽中 ${p.open} 条因${causes.join('、')}暂不能核对`;
  },
  wrongFigure: (p: {
    expected: string;
    found: string;
    places: readonly Place[];
    slip: string | undefined;
    exchanged: string | undefined;
    /** The row whose total was copied. */
    copied: string | undefined;
    others: readonly Change[];
  }) => {
    const { others } = p;
    const copied = p.copied && `像是抄了“${p.copied}”行的合计`;
    const slip = p.exchanged ? `像是与${cellName(p.exchanged)}互换` : ((p.slip && slips[p.slip]) ?? copied);
    const along =
      others.length > 0
        ? `连同${others.map(({ cell, expected }) => `${cellName(cell)}应为 ${expected}`).join('、')}，`
        : '';
    return `应为 ${p.expected}，现为 ${p.found}${slip ? `（${slip}）` : ''}：${along}${explained(p.places)}`;
  },
  shiftedRow: (p: { axis: Axis; expected: string; found: string; places: readonly Place[] }) =>
    `应为 ${p.expected}，现为 ${p.found}：${axisName(p.axis)}的数像是整体错了一栏，移回后${explained(p.places)}`,
  correctOne: (p: Change) => `将${cellName(p.cell)}由 ${p.found || '空'} 改为 ${p.expected}`,
  correctAll: (p: { changes: readonly Change[] }) =>
    `更正 ${p.changes.length} 格：${p.changes.map(({ cell, expected }) => `${cellName(cell)}改为 ${expected}`).join('，')}`,
  moveRow: (p: { axis: Axis }) => `将${axisName(p.axis)}的数移回一栏`,
};

const axisNameEn = ({ kind, label }: Axis) => `${kind} ${label}`;
const cellNameEn = (name: string) => name.split('.').slice(1).join(' · ') || name;

function explainedEn(places: readonly Place[]): string {
  const names = placeNames(places, axisNameEn, { balance: ' (balance)', total: ' (total)' });
  const shown = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
  return `explains what does not add up in ${shown.join(', ')}`;
}

const slipsEn: Readonly<Record<string, string>> = {
  dropped: 'a digit seems to be missing',
  doubled: 'a digit seems to be typed twice',
  swapped: 'two digits seem to be exchanged',
  neighbour: 'seems to be copied from the next cell',
};

export const en: typeof zh = {
  total: (p) =>
    `The ${axisNameEn(p.axis)} does not add up: the total is ${p.total}, its parts come to ${p.parts}, the difference is ${p.difference} (${p.text})`,
  sides: (p) =>
    `The ${axisNameEn(p.axis)} does not balance: left ${p.left}, right ${p.right}, the difference is ${p.difference} (${p.text})`,
  belowZero: (p) => `The ${axisNameEn(p.axis)} does not balance: “=” gives ${p.value}, below 0 (${p.text})`,
  part: (p) => `${cellNameEn(p.cell)} ${p.value}`,
  incomplete: (p) => {
    const causes = [
      p.blank && 'blank cells',
      p.missing && 'rows or columns missing or not to be told apart',
      p.text && 'cells that are no number',
    ];
    return `${p.open} of ${p.all} sums cannot be checked yet: ${causes.filter((cause) => cause).join(', ')}`;
  },
  wrongFigure: (p) => {
    const { others } = p;
    const copied = p.copied && `the total of “${p.copied}” seems to be copied`;
    const slip = p.exchanged
      ? `exchanged with ${cellNameEn(p.exchanged)}, it seems`
      : ((p.slip && slipsEn[p.slip]) ?? copied);
    const along =
      others.length > 0
        ? `together with ${others.map(({ cell, expected }) => `${cellNameEn(cell)} = ${expected}`).join(', ')} this `
        : 'this ';
    return `Should be ${p.expected}, is ${p.found}${slip ? ` (${slip})` : ''}: ${along}${explainedEn(p.places)}`;
  },
  shiftedRow: (p) =>
    `Should be ${p.expected}, is ${p.found}: the figures of the ${axisNameEn(p.axis)} seem to stand one column off; moving them back ${explainedEn(p.places)}`,
  correctOne: (p) => `Change ${cellNameEn(p.cell)} from ${p.found || 'blank'} to ${p.expected}`,
  correctAll: (p) =>
    `Correct ${p.changes.length} cells: ${p.changes.map(({ cell, expected }) => `${cellNameEn(cell)} = ${expected}`).join(', ')}`,
  moveRow: (p) => `Move the figures of the ${axisNameEn(p.axis)} back by one column`,
};
