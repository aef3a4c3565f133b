import type { Identity } from '../form/types';
import { SCALE } from '../text/exact';
import type { BoundTable, IdentityState, WorkedOutFigures } from './types';

/** Where each of `table.identities` stands, in their order. */
export function identityStates(table: BoundTable): readonly IdentityState[] {
  const figures = figuresOf(table);
  figures.states ??= table.identities.map((identity) => stateOf(table, identity, figures.values));
  return figures.states;
}

/** The identities of a table that are broken or incomplete, in their order. */
export function unsettledStates(table: BoundTable): readonly IdentityState[] {
  return isSettled(table) ? noStates : figuresOf(table).unsettled;
}

const noStates: readonly IdentityState[] = [];

/** Whether every identity holds with the figures as they are written: the usual case, and nothing need be kept of it. */
export function isSettled({ identities, figures }: BoundTable): boolean {
  for (let i = 0; i < identities.length; i++) if (!holdsAtAGlance(identities[i], figures)) return false;
  return true;
}

/**
 * The exact value (×10⁴) of the cell at `index`: as written, 0 for `none`, worked out where `=` is written and all its
 * parts are known. Undefined: blank, text, missing, or `=` with an unknown part.
 */
export function cellValue(table: BoundTable, index: number): number | undefined {
  const written = table.figures[index];
  // What is written stands, and nothing need be kept of the table.
  if (!Number.isNaN(written)) return written;
  const value = figuresOf(table).values[index];
  return Number.isNaN(value) ? undefined : value;
}

/**
 * The exact value (×10⁴) that a cell without a value must have where the identities leave no other: the only unknown of
 * one, or one of several that must all be 0 because none may be below. Undefined where nothing determines it, where two
 * identities ask for different values, or where its column could not take the value. A known cell: its value.
 */
export function determinedValue(table: BoundTable, index: number): number | undefined {
  const figures = figuresOf(table);
  figures.determined ??= determine(table, figures);
  const value = figures.determined[index];
  return Number.isNaN(value) ? undefined : value;
}

/** The identity that gives the cell at `index` its value where `=` is written: the first whose total it is. */
export function computingIdentity(table: BoundTable, index: number): Identity | undefined {
  const given = table.cells[index]?.cell?.computedBy;
  if (!given) return table.identities.find(({ total }) => total === index);
  const same = table.identities[given.index];
  if (same?.id === given.id) return same;
  return table.identities.find(({ id }) => id === given.id);
}

/** Whether nothing is said about an identity because it cannot be told which value of its cells is whose. */
export function isSilent(table: BoundTable, identity: Identity): boolean {
  if (table.isCanonical || table.parts.every(({ columnsKnown }) => columnsKnown)) return false;
  const unclear = new Set(table.parts.filter(({ columnsKnown }) => !columnsKnown).map(({ part }) => part));
  const isUnclear = (index: number) => {
    const part = table.table.cells[index]?.row.part;
    return part !== undefined && unclear.has(part);
  };
  return identity.left.some(isUnclear) || identity.right.some(isUnclear);
}

/** Whether the cell takes values below zero. */
export function isSigned(table: BoundTable, index: number): boolean {
  const column = table.table.cells[index]?.column ?? table.cells[index]?.column;
  return column?.number.signed ?? false;
}

/** The exact step (×10⁴) between two values a cell can take: 10⁴ for counts, 1 where decimals are free. */
export function stepOf(table: BoundTable, index: number): number {
  const column = table.table.cells[index]?.column ?? table.cells[index]?.column;
  const decimals = column?.number.decimals;
  return decimals === undefined ? 1 : (steps[decimals] ?? 1);
}

/** By the number of digits behind the point. */
const steps: readonly number[] = [SCALE, SCALE / 10, SCALE / 100, SCALE / 1000, 1];

function figuresOf(table: BoundTable): WorkedOutFigures {
  if (!table.workedOut) {
    const values = valuesOf(table);
    table.workedOut = { values, unsettled: unsettledOf(table, values), states: undefined, determined: undefined };
  }
  return table.workedOut;
}

function valuesOf(table: BoundTable): readonly number[] {
  const computed: number[] = [];
  for (const { index, reading } of table.oddCells) if (reading.kind === 'computed') computed.push(index);
  if (computed.length === 0) return table.figures;
  const values = table.figures.slice();
  compute(table, computed, values);
  return values;
}

function unsettledOf(table: BoundTable, values: readonly number[]): readonly IdentityState[] {
  const { identities } = table;
  const unsettled: IdentityState[] = [];
  for (let i = 0; i < identities.length; i++) {
    if (holdsAtAGlance(identities[i], values)) continue;
    const state = stateOf(table, identities[i], values);
    if (state.status !== 'holds') unsettled.push(state);
  }
  return unsettled;
}

/** Both sides known and equal, and no total below zero. */
function holdsAtAGlance({ left, right, total }: Identity, values: readonly number[]): boolean {
  return sumOf(left, values) === sumOf(right, values) && values[total] >= 0;
}

/** Fills in the cells with `=`. One may need another (总计 of 总计); those in a circle stay unknown. */
function compute(table: BoundTable, cells: readonly number[], values: number[]): void {
  const waiting = new Set(cells);
  const visit = (index: number): void => {
    if (!waiting.delete(index)) return;
    const identity = computingIdentity(table, index);
    if (!identity) return;
    for (const part of identity.left) visit(part);
    for (const part of identity.right) visit(part);
    values[index] = solve(identity, index, values);
  };
  for (const index of cells) visit(index);
}

/** The value the cell at `index` must have for the identity to hold, all others given; NaN where one is unknown. */
function solve({ left, right }: Identity, index: number, values: readonly number[]): number {
  let balance = 0;
  let sign = 0;
  for (const part of left) {
    if (part === index) sign--;
    else balance += values[part];
  }
  for (const part of right) {
    if (part === index) sign++;
    else balance -= values[part];
  }
  const value = sign === 1 ? balance : sign === -1 ? 0 - balance : Number.NaN;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

const nothing: readonly number[] = [];

function stateOf(table: BoundTable, identity: Identity, values: readonly number[]): IdentityState {
  const left = sumOf(identity.left, values);
  const right = sumOf(identity.right, values);
  if (Number.isNaN(left) || Number.isNaN(right)) {
    const unknown = [...identity.left, ...identity.right].filter((index) => Number.isNaN(values[index]));
    return { identity, status: 'incomplete', left: Number.NaN, right: Number.NaN, unknown };
  }
  if (left === right && !isBelowZero(table, identity, values)) {
    return { identity, status: 'holds', left, right, unknown: nothing };
  }
  // Sums beyond 2^53 are not exact: nothing is said of them.
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) {
    return { identity, status: 'incomplete', left: Number.NaN, right: Number.NaN, unknown: nothing };
  }
  return { identity, status: 'broken', left, right, unknown: nothing };
}

/** Whether the identity's total is written `=` and comes out below zero: `=` is never wrong, but its parts then are. */
function isBelowZero(table: BoundTable, identity: Identity, values: readonly number[]): boolean {
  const { total } = identity;
  if (!(values[total] < 0) || table.cells[total]?.kind !== 'computed') return false;
  return !isSigned(table, total) && computingIdentity(table, total) === identity;
}

function sumOf(cells: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < cells.length; i++) sum += values[cells[i]];
  return sum;
}

/** Rounds of withdrawing contradictory values; each withdraws at least one cell, and a form's tables need one or two. */
const MAXIMUM_ROUNDS = 8;

function determine(table: BoundTable, { values, unsettled }: WorkedOutFigures): readonly number[] {
  const incomplete = unsettled.filter(({ unknown }) => unknown.length > 0);
  if (incomplete.length === 0) return values;
  const contradictory = new Set<number>();
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const determined = propagate(table, incomplete, values, contradictory);
    const before = contradictory.size;
    for (const { identity, unknown } of incomplete) {
      const difference = sumOf(identity.left, determined) - sumOf(identity.right, determined);
      if (Number.isNaN(difference) || difference === 0) continue;
      for (const index of unknown) contradictory.add(index);
    }
    if (contradictory.size === before) return determined;
  }
  return values;
}

/** Fills in what one identity after the other determines, until none determines more. */
function propagate(
  table: BoundTable,
  incomplete: readonly IdentityState[],
  values: readonly number[],
  contradictory: ReadonlySet<number>,
): readonly number[] {
  const determined = values.slice();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { identity, unknown } of incomplete) {
      const open = unknown.filter((index) => Number.isNaN(determined[index]));
      if (open.length === 0 || open.some((index) => contradictory.has(index))) continue;
      if (open.length === 1) {
        const value = solve(identity, open[0], determined);
        if (!canTake(table, open[0], value)) continue;
        determined[open[0]] = value;
        changed = true;
      } else if (mustAllBeZero(table, identity, open, determined)) {
        for (const index of open) determined[index] = 0;
        changed = true;
      }
    }
  }
  return determined;
}

function canTake(table: BoundTable, index: number, value: number): boolean {
  return Number.isSafeInteger(value) && (value >= 0 || isSigned(table, index)) && value % stepOf(table, index) === 0;
}

/** Whether the unknown cells stand on one side, cannot be below zero, and have nothing left to share. */
function mustAllBeZero(
  table: BoundTable,
  { left, right }: Identity,
  open: readonly number[],
  determined: readonly number[],
): boolean {
  const onLeft = left.includes(open[0]);
  const side = onLeft ? left : right;
  if (!open.every((index) => side.includes(index) && !isSigned(table, index))) return false;
  let share = sumOf(onLeft ? right : left, determined);
  for (const index of side) if (!open.includes(index)) share -= determined[index];
  return share === 0;
}
