import { determinedValue, isSilent, unsettledStates } from '../../report/identity';
import { unsettledTables } from '../../report/tables/odd-tables';
import type { BoundTable, IdentityState } from '../../report/types';
import type { Span } from '../../text/span';
import type { Rule } from '../types';

/** How many identities of a table cannot be checked, because nothing determines some of their figures. */
export const sumIncomplete: Rule = {
  id: 'sum/incomplete',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '有空格，部分勾稽关系暂不能核对', en: 'Blank cells: some identities cannot be verified yet' },
    why: {
      zh: '空着的格不当作 0。填齐之前，与它有关的合计既不算对，也不算错；此处只说明还有多少条没有核对。',
      en: 'A blank cell does not count as 0. Until it is filled, totals that need it are neither right nor wrong; this only says how many are not verified yet.',
    },
    source: '国办公开办函〔2021〕30号所附格式',
    bad: [
      '| ⟦项目⟧ | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| :-- | --: | --: | --: | --: | --: | --: | --: |',
      '| 一、本年新收政府信息公开申请数量 |  |  | 0 | 0 | 1 | 0 | 12 |',
      '| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 2 |',
    ].join('\n'),
    good: [
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| :-- | --: | --: | --: | --: | --: | --: | --: |',
      '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |',
      '| 二、上年结转政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |',
    ].join('\n'),
  },
  check({ report, messages }, tell) {
    if (report.facts.proseOnly) return;
    for (const index of unsettledTables(report)) {
      const table = report.tables[index];
      const open = unsettledStates(table).filter((state) => isOpen(table, state));
      if (open.length === 0) continue;
      const unknown = new Set(open.flatMap((state) => openCells(table, state)));
      const kinds = new Set([...unknown].map((cell) => table.cells[cell]?.kind ?? 'missing'));
      tell({
        span: table.headCell,
        message: messages.sum.incomplete({
          all: table.identities.length,
          open: open.length,
          blank: kinds.has('blank'),
          missing: kinds.has('missing'),
          text: kinds.has('text') || kinds.has('computed'),
        }),
        data: {
          identities: open.map(({ identity }) => identity.id),
          places: open.map((state) => placeOf(table, state)),
        },
      });
    }
  },
};

function isOpen(table: BoundTable, state: IdentityState): boolean {
  return state.status === 'incomplete' && !isSilent(table, state.identity) && openCells(table, state).length > 0;
}

/** The unknown cells of an identity whose value nothing determines. */
function openCells(table: BoundTable, { unknown }: IdentityState): readonly number[] {
  return unknown.filter((cell) => determinedValue(table, cell) === undefined);
}

/** Its total, or where that is missing its first cell that is there. */
function placeOf(table: BoundTable, { identity }: IdentityState): Span {
  const { left, right, total } = identity;
  const cell = [total, ...left, ...right].map((index) => table.cells[index]).find((bound) => bound !== undefined);
  return cell?.span ?? table.headCell;
}
