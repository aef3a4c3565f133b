const WIDTH = 120;

/** JSON as the formatter of this project writes it: lists of plain values on one line where they fit, objects never. */
export function printJson(value: unknown, indent = '', before = 0): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const plain = value.every((one) => one === null || typeof one !== 'object');
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    if (plain && indent.length + before + widthOf(line) + ','.length <= WIDTH) return line;
    return `[\n${value.map((one) => inner + printJson(one, inner)).join(',\n')}\n${indent}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, one]) => {
    const start = `${JSON.stringify(key)}: `;
    return inner + start + printJson(one, inner, widthOf(start));
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Columns a text takes: two for an ideograph and for full-width punctuation. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += (code >= 0x2e80 && code <= 0xffe6 && !(code >= 0xe000 && code <= 0xf8ff)) || code >= 0x20000 ? 2 : 1;
  }
  return width;
}
