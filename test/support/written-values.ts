/**
 * The figures of a draft, read by plain loops that share nothing with the product: the texts of all cells of pipe tables
 * that are a number, `=` or a mark for none, from left to right and top to bottom. Ways of writing a number that mean the
 * same (full width, separators, a unit that says nothing, `+`) are unified.
 */
export function writtenValues(text: string): readonly string[] {
  const values: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (!line.includes('|')) continue;
    const cells = cellTexts(line);
    if (cells.every((cell) => cell === '' || /^:?-+:?$/.test(cell))) continue;
    for (const cell of cells) {
      const value = writtenValue(cell);
      if (value !== undefined) values.push(value);
    }
  }
  return values;
}

/** The texts between the pipes of a line, `\|` being no pipe. */
export function cellTexts(line: string): readonly string[] {
  const cells: string[] = [''];
  for (let at = 0; at < line.length; at++) {
    const letter = line[at];
    if (letter === '|' && line[at - 1] !== '\\') cells.push('');
    else cells[cells.length - 1] += letter;
  }
  const texts = cells.map((cell) => cell.trim());
  if (texts[0] === '') texts.shift();
  if (texts[texts.length - 1] === '') texts.pop();
  return texts;
}

/** What a cell's text stands for, unified; undefined where it is no figure. */
export function writtenValue(cell: string): string | undefined {
  let plain = '';
  for (const letter of cell.replace(/\[bookmark:[^\]]*\]/g, '')) {
    const code = letter.charCodeAt(0);
    if (/\s/.test(letter) || letter === '\u200b') continue;
    plain += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter;
  }
  if (/^(?:=|-{1,2}|—+|\/|无)$/.test(plain)) return plain;
  const number = /^([+\-−减增]?)(\d[\d,]*(?:\.\d+)?)(件|宗|起|万元|元|亿元|条)?(\(.*\))?$/.exec(plain);
  if (!number) return undefined;
  const [, sign, digits, unit = '', note = ''] = number;
  const negative = /[-−减]/.test(sign) ? '-' : '';
  const keptUnit = /^(?:元|亿元|条)$/.test(unit) ? unit : '';
  return negative + digits.replaceAll(',', '').replace(/^0+(?=\d)/, '') + keptUnit + note;
}
