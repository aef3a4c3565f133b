/**
 * Consistent figures for tables three and four, worked out by plain loops that share nothing with the product, and the
 * slips people make with them. Rows of `requests`: new, carried in, the results, their total, carried over; seven
 * columns, the last one the total. `review`: three groups of four figures and a total.
 */
export type Edition = '2021' | '2019';

export interface Figures {
  readonly edition: Edition;
  readonly requests: readonly (readonly number[])[];
  readonly review: readonly (readonly number[])[];
}

/** Gives a whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** The same numbers for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export const resultRows: Readonly<Record<Edition, number>> = { '2021': 21, '2019': 19 };

/** How many of each kind of body: one that had no request, a small one, a county, a city, one with figures everywhere. */
const kinds = ['none', 'small', 'small', 'small', 'county', 'county', 'county', 'city', 'city', 'dense'] as const;

export function randomFigures(random: Random, edition: Edition): Figures {
  const kind = kinds[random(kinds.length)];
  const results = resultRows[edition];
  const requests: number[][] = [];
  for (let row = 0; row < results + 4; row++) requests.push([0, 0, 0, 0, 0, 0, 0]);
  const [newRow, carriedIn, totalRow, carriedOver] = [0, 1, results + 2, results + 3];
  for (let column = 0; column < 6; column++) {
    const cases = casesIn(random, kind, column);
    const favourite = 2 + random(results);
    for (let left = cases; left > 0; ) {
      const spread =
        kind === 'dense' ? 2 + random(results) : random(3) === 0 ? favourite : 2 + likelyRow(random, results);
      const share = Math.min(left, 1 + random(Math.max(1, Math.ceil(cases / (kind === 'dense' ? 12 : 3)))));
      requests[spread][column] += share;
      left -= share;
    }
    for (let row = 2; row < totalRow; row++) requests[totalRow][column] += requests[row][column];
    requests[carriedOver][column] = random(3) === 0 ? random(1 + Math.ceil(cases / 12)) : 0;
    const handled = requests[totalRow][column] + requests[carriedOver][column];
    requests[carriedIn][column] = Math.min(handled, random(3) === 0 ? random(1 + Math.ceil(cases / 12)) : 0);
    requests[newRow][column] = handled - requests[carriedIn][column];
  }
  for (const row of requests) for (let column = 0; column < 6; column++) row[6] += row[column];
  const review: number[][] = [];
  for (let group = 0; group < 3; group++) {
    const row = [0, 0, 0, 0, 0];
    for (let column = 0; column < 4; column++) {
      row[column] = random(2) === 0 ? 0 : random(kind === 'city' ? 300 : 4);
      row[4] += row[column];
    }
    review.push(row);
  }
  return { edition, requests, review };
}

function casesIn(random: Random, kind: (typeof kinds)[number], column: number): number {
  if (kind === 'none') return 0;
  if (kind === 'dense') return 60 + random(900);
  const persons = { small: 30, county: 260, city: 4000 }[kind];
  if (column === 0) return Math.floor(persons / 8) + random(persons);
  if (column === 1) return random(3) === 0 ? 0 : random(Math.ceil(persons / 12));
  return random(3) === 0 ? random(Math.min(8, Math.ceil(persons / 20))) : 0;
}

/** Few results take most requests. */
function likelyRow(random: Random, results: number): number {
  return Math.min(random(results), random(results), random(3) === 0 ? results : random(results));
}

export type SlipKind = 'dropped' | 'doubled' | 'exchanged' | 'neighbour';

const slipKinds: readonly SlipKind[] = ['dropped', 'doubled', 'exchanged', 'neighbour'];

/** What might be typed in place of the figure at (row, column); undefined where such a slip changes nothing. */
export function slip(
  random: Random,
  table: readonly (readonly number[])[],
  row: number,
  column: number,
  kind: SlipKind,
): number | undefined {
  const figure = table[row][column];
  const digits = String(figure);
  const at = random(digits.length);
  let typed = figure;
  if (kind === 'dropped' && digits.length > 1) typed = Number(digits.slice(0, at) + digits.slice(at + 1));
  else if (kind === 'doubled') typed = Number(digits.slice(0, at + 1) + digits.slice(at));
  else if (kind === 'exchanged' && digits.length > 1) {
    const first = random(digits.length - 1);
    typed = Number(digits.slice(0, first) + digits[first + 1] + digits[first] + digits.slice(first + 2));
  } else if (kind === 'neighbour') {
    const around = [table[row][column - 1], table[row][column + 1], table[row - 1]?.[column], table[row + 1]?.[column]];
    const neighbours = around.filter((value) => value !== undefined);
    typed = neighbours[random(neighbours.length)];
  }
  return typed === figure ? undefined : typed;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Damage {
  readonly table: readonly (readonly number[])[];
  readonly places: readonly Place[];
}

/** `count` figures mistyped, each at its own place; undefined where the table leaves no room for that. */
export function mistype(random: Random, table: readonly (readonly number[])[], count: number): Damage | undefined {
  const damaged = table.map((row) => [...row]);
  const places: Place[] = [];
  for (let attempt = 0; attempt < 400 && places.length < count; attempt++) {
    const place = { row: random(table.length), column: random(table[0].length) };
    if (places.some(({ row, column }) => row === place.row && column === place.column)) continue;
    const typed = slip(random, table, place.row, place.column, slipKinds[random(slipKinds.length)]);
    if (typed === undefined) continue;
    damaged[place.row][place.column] = typed;
    places.push(place);
  }
  return places.length === count ? { table: damaged, places } : undefined;
}

/** One row typed one column too far to the right or left; what falls off is lost, 0 stands at the other end. */
export function shiftRow(
  random: Random,
  table: readonly (readonly number[])[],
  withTotal: boolean,
): Damage | undefined {
  const filled = table.flatMap((row, index) => (row.some((figure) => figure > 0) ? [index] : []));
  if (filled.length === 0) return undefined;
  const row = filled[random(filled.length)];
  const end = table[row].length - (withTotal ? 0 : 1);
  const figures = table[row].slice(0, end);
  const moved = random(2) === 0 ? [0, ...figures.slice(0, -1)] : [...figures.slice(1), 0];
  return changed(table, row, [...moved, ...table[row].slice(end)]);
}

/** Two figures side by side typed in each other's place. */
export function exchangeCells(random: Random, table: readonly (readonly number[])[]): Damage | undefined {
  for (let attempt = 0; attempt < 400; attempt++) {
    const damaged = table.map((row) => [...row]);
    const [row, column] = [random(table.length), random(table[0].length)];
    const [otherRow, otherColumn] = random(2) === 0 ? [row + 1, column] : [row, column + 1];
    const other = table[otherRow]?.[otherColumn];
    if (other === undefined || other === table[row][column]) continue;
    damaged[otherRow][otherColumn] = table[row][column];
    damaged[row][column] = other;
    return {
      table: damaged,
      places: [
        { row, column },
        { row: otherRow, column: otherColumn },
      ],
    };
  }
  return undefined;
}

/** A total typed from another row or, in the row of totals, from another column. */
export function copyTotal(random: Random, table: readonly (readonly number[])[]): Damage | undefined {
  const last = table[0].length - 1;
  for (let attempt = 0; attempt < 400; attempt++) {
    const [row, other] = [random(table.length), random(table.length)];
    if (table[other][last] === table[row][last]) continue;
    const figures = [...table[row].slice(0, last), table[other][last]];
    return changed(table, row, figures);
  }
  return undefined;
}

function changed(table: readonly (readonly number[])[], row: number, figures: readonly number[]): Damage | undefined {
  const places = figures.flatMap((figure, column) => (figure === table[row][column] ? [] : [{ row, column }]));
  if (places.length === 0) return undefined;
  return { table: table.map((one, index) => (index === row ? figures : one)), places };
}
