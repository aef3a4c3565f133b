// The requests of a small body, for tests of what is said of wrong figures.
import { type HandCell, handReport, requestIdentities } from './bound-sums';
import { sumFindings } from './sums';

/** Requests of a small body: five rows of results, every figure of rows 1–3 and 8–9 its own. */
export const consistent: readonly (readonly number[])[] = [
  [61, 42, 13, 0, 9, 7, 132],
  [5, 3, 1, 0, 0, 0, 9],
  [30, 21, 8, 0, 4, 2, 65],
  [17, 11, 0, 0, 3, 0, 31],
  [9, 0, 0, 0, 0, 0, 9],
  [0, 4, 0, 0, 0, 0, 4],
  [6, 0, 2, 0, 0, 5, 13],
  [62, 36, 10, 0, 7, 7, 122],
  [4, 9, 4, 0, 2, 0, 19],
];
/** What has to hold of them. */
export const identities = requestIdentities(5);

export type Change = readonly [row: number, column: number, written: HandCell];

/** The table with other figures in some cells, rows and columns counted from 1. */
export function damaged(...changes: readonly Change[]) {
  const cells: HandCell[][] = consistent.map((row) => [...row]);
  for (const [row, column, written] of changes) cells[row - 1][column - 1] = written;
  return handReport(cells, identities);
}

/** rule, cell and expected value of each finding. */
export function named(report: ReturnType<typeof handReport>, active?: (id: string) => boolean) {
  const { text } = report.draft;
  return sumFindings(report, active).map(({ rule, problem }) => {
    const cell = report.tables[0].cells.find((one) => one?.span === problem.span);
    const answers = problem.data?.explanations ?? [];
    const expected = answers.length === 1 ? answers[0].find((one) => one.cell === cell?.name)?.expected : undefined;
    return `${rule} ${cell?.name.slice(2)} ${text.slice(problem.span.start, problem.span.end)}→${expected ?? '?'}`;
  });
}
