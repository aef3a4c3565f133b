// What can go wrong with figures.
import { cellsOf, type Damage, fullWidth, isFigures, onCells, one, onFigure, onLine, onTable, rowOf } from './change';

export const cells: Record<string, Damage> = {
  'figure mistyped': onFigure((figure, random) => String(Number(figure) + 1 + random(9))),
  'full-width figure': onFigure(fullWidth),
  'full-width figures': onTable((table) =>
    table.map((line) => rowOf(cellsOf(line).map((cell) => (/^\d+$/.test(cell) ? fullWidth(cell) : cell)))),
  ),
  'figure with separators': onFigure((_, random) => one(random, ['1,234', '12，345', '1 234'])),
  'figure with 件': onFigure((figure) => `${figure}件`),
  'figure in full': onFigure((figure) => `＋${fullWidth(figure)}件`),
  'figure with another unit': onFigure((figure, random) => figure + one(random, ['元', '万元', '条', '亿元', '宗'])),
  'figure with a note': onFigure((figure) => `${figure}（其中网上${figure}件）`),
  'figure with a plus': onFigure((figure) => `+${figure}`),
  'figure below zero': onFigure((figure, random) => one(random, [`-${figure}`, `减${figure}`, `－${figure}`])),
  'figure with a point': onFigure((figure, random) => figure + one(random, ['.0', '.5', '.12345', '．5'])),
  'dash for none': onFigure((_, random) => one(random, ['-', '—', '/', '无', '——', '－'])),
  'word for a figure': onFigure((_, random) => one(random, ['若干', '三', '见附件', 'O', '12万', '1/2'])),
  computed: onFigure(() => '='),
  blank: onFigure(() => ''),
  'blank row': onLine(
    isFigures,
    onCells(([label, ...values]) => [label, ...values.map(() => '')]),
  ),
  'padding in a cell': onFigure((figure, random) =>
    one(random, [`\u3000${figure}`, `${figure}\u00a0`, '\u3000', '\u00a0']),
  ),
  'residue in a cell': onFigure((figure) => `[bookmark: _GoBack]${figure}`),
  'residue alone': onFigure(() => '[bookmark: _GoBack]'),
  'bold figure': onFigure((figure) => `**${figure}**`),
  'very long figure': onFigure(() => '123456789012345678901234567890'),
  'zeros in front': onFigure((figure) => `00${figure}`),
  'emoji in a cell': onFigure((figure) => `${figure}🙂𠮷`),
};
