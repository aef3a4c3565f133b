import { readCell } from '../../draft/cell';
import { CellMark, type CellReading } from '../../draft/types';
import { formatExact } from '../../text/exact';
import { escapedText } from '../table-text';

/** Ways of writing that mean nothing more than the number itself. */
const plainMarks =
  CellMark.fullWidth |
  CellMark.separators |
  CellMark.plus |
  CellMark.minus |
  CellMark.residue |
  CellMark.padding |
  CellMark.decimals;

export function readFigure(text: string): CellReading {
  return readCell(text, 0, text.length);
}

/** How a pasted cell is written: a number in plain digits, its unit or note kept, because other rules speak of them. */
export function figureText(text: string, { kind, value, marks }: CellReading): string {
  return kind === 'number' && (marks & ~plainMarks) === 0 ? formatExact(value) : escapedText(text);
}
