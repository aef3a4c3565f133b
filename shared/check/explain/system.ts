import type { Identity } from '../../form/types';
import { cellValue, computingIdentity, isSigned, isSilent, stepOf, unsettledStates } from '../../report/identity';
import type { BoundTable } from '../../report/types';

/**
 * The figures of a table that may be wrong, and what must hold between them: every complete, active identity as a sum of
 * suspects that must be 0. Cells with `=` are no suspects; the suspects they are summed from stand in their place.
 */
export interface SumSystem {
  readonly table: BoundTable;
  readonly suspects: readonly Suspect[];
  readonly equations: readonly Equation[];
  /** Cells with `=` that may not come out below zero. */
  readonly floors: readonly Floor[];
  /** Suspects by cell index; -1: none. */
  readonly suspectOf: Int32Array;
  /** By rule, in how many of its equations a single suspect stands at most. */
  readonly reach: readonly number[];
}

export interface Suspect {
  /** Cell index. */
  readonly cell: number;
  /** Exact (×10⁴), as found. */
  readonly found: number;
  readonly signed: boolean;
  /** Exact step between the values it can take. */
  readonly step: number;
  /** The equations it takes part in: numbers of them, and its factor in each. */
  readonly equations: readonly number[];
  readonly factors: readonly number[];
}

export interface Equation {
  /** Index among the table's identities. */
  readonly identity: number;
  /** Number of its rule; a cell stands in few equations of one rule, which bounds what a correction can mend. */
  readonly rule: number;
  readonly suspects: readonly number[];
  readonly factors: readonly number[];
  /** Left less right, exact: 0 where the identity holds. */
  readonly residual: number;
}

export interface Floor {
  readonly identity: number;
  readonly value: number;
  readonly factors: ReadonlyMap<number, number>;
}

/** Equations that hang together by common suspects. Each is explained by itself. */
export interface SumGroup {
  readonly equations: readonly number[];
  readonly broken: readonly number[];
}

export function sumSystem(table: BoundTable, isActive: (identity: number) => boolean): SumSystem {
  const cells: number[] = [];
  const suspectOf = new Int32Array(table.cells.length).fill(-1);
  const suspectAt = (cell: number): number => {
    if (suspectOf[cell] < 0) suspectOf[cell] = cells.push(cell) - 1;
    return suspectOf[cell];
  };
  const formOf = computedForms(table, suspectAt);
  const unsettled = new Map(unsettledStates(table).map((state) => [state.identity, state]));
  const equations: Equation[] = [];
  const floors: Floor[] = [];
  const rules: string[] = [];
  for (const [index, identity] of table.identities.entries()) {
    const state = unsettled.get(identity);
    if (state?.status === 'incomplete' || !isActive(index) || isSilent(table, identity)) continue;
    const { suspects, factors } = termsOf(table, identity, suspectAt, formOf);
    if (suspects.length === 0) {
      const { total } = identity;
      const value = cellValue(table, total) ?? 0;
      if (!isSigned(table, total)) floors.push({ identity: index, value, factors: formOf(total) });
      continue;
    }
    let rule = rules.indexOf(identity.rule);
    if (rule < 0) rule = rules.push(identity.rule) - 1;
    const residual = state ? state.left - state.right : 0;
    equations.push({ identity: index, rule, suspects, factors, residual });
  }
  const suspects = suspectsIn(table, cells, equations);
  return { table, suspects, equations, floors, suspectOf, reach: reachOf(suspects, equations, rules.length) };
}

type Form = ReadonlyMap<number, number>;

interface Terms {
  readonly suspects: readonly number[];
  readonly factors: readonly number[];
}

/** Left less right as suspects and their factors; without cells with `=`, which are rare, that is the cells themselves. */
function termsOf(
  table: BoundTable,
  { left, right }: Identity,
  suspectAt: (cell: number) => number,
  formOf: (cell: number) => Form,
): Terms {
  const isComputed = (cell: number) => table.cells[cell]?.kind === 'computed';
  if (!left.some(isComputed) && !right.some(isComputed)) {
    return { suspects: [...left, ...right].map(suspectAt), factors: [...left.map(() => 1), ...right.map(() => -1)] };
  }
  const form = new Map<number, number>();
  for (const cell of left) addTo(form, formOf(cell), 1);
  for (const cell of right) addTo(form, formOf(cell), -1);
  return { suspects: [...form.keys()], factors: [...form.values()] };
}

/** Gives a cell as a sum of suspects: itself, or what `=` sums up. */
function computedForms(table: BoundTable, suspectAt: (cell: number) => number): (cell: number) => Form {
  const forms = new Map<number, Form>();
  const formOf = (cell: number): Form => {
    const known = forms.get(cell);
    if (known) return known;
    const form = new Map<number, number>();
    forms.set(cell, form);
    const identity = table.cells[cell]?.kind === 'computed' ? computingIdentity(table, cell) : undefined;
    if (!identity) return form.set(suspectAt(cell), 1);
    const sign = identity.left.includes(cell) ? -1 : 1;
    for (const part of identity.left) if (part !== cell) addTo(form, formOf(part), sign);
    for (const part of identity.right) if (part !== cell) addTo(form, formOf(part), -sign);
    return form;
  };
  return formOf;
}

function suspectsIn(table: BoundTable, cells: readonly number[], equations: readonly Equation[]): readonly Suspect[] {
  const suspects = cells.map((cell) => ({
    cell,
    found: cellValue(table, cell) ?? 0,
    signed: isSigned(table, cell),
    step: stepOf(table, cell),
    equations: [] as number[],
    factors: [] as number[],
  }));
  for (let number = 0; number < equations.length; number++) {
    const { suspects: parts, factors } = equations[number];
    for (let i = 0; i < parts.length; i++) {
      suspects[parts[i]].equations.push(number);
      suspects[parts[i]].factors.push(factors[i]);
    }
  }
  return suspects;
}

/** Per rule, in how many of its equations a single suspect stands at most. */
function reachOf(suspects: readonly Suspect[], equations: readonly Equation[], ruleCount: number): readonly number[] {
  const reach = new Array<number>(ruleCount).fill(0);
  const own = new Int32Array(ruleCount);
  for (const suspect of suspects) {
    own.fill(0);
    for (const number of suspect.equations) own[equations[number].rule]++;
    for (let rule = 0; rule < ruleCount; rule++) if (own[rule] > reach[rule]) reach[rule] = own[rule];
  }
  return reach;
}

/** Groups in which something is broken, in the order of their first equation. */
export function brokenGroups({ suspects, equations }: SumSystem): readonly SumGroup[] {
  const leader = equations.map((_, number) => number);
  const leaderOf = (number: number): number => {
    while (leader[number] !== number) number = leader[number];
    return number;
  };
  for (const { equations: shared } of suspects) {
    for (let i = 1; i < shared.length; i++) {
      const [a, b] = [leaderOf(shared[0]), leaderOf(shared[i])];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, { equations: number[]; broken: number[] }>();
  for (const [number, { residual }] of equations.entries()) {
    const key = leaderOf(number);
    let group = groups.get(key);
    if (!group) {
      group = { equations: [], broken: [] };
      groups.set(key, group);
    }
    group.equations.push(number);
    if (residual !== 0) group.broken.push(number);
  }
  return [...groups.values()].filter(({ broken }) => broken.length > 0);
}

function addTo(form: Map<number, number>, added: ReadonlyMap<number, number>, sign: number): void {
  for (const [suspect, factor] of added) {
    const sum = (form.get(suspect) ?? 0) + sign * factor;
    if (sum === 0) form.delete(suspect);
    else form.set(suspect, sum);
  }
}
