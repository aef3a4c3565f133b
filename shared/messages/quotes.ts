/**
 * A Chinese sentence with its quotation marks alternating, as typography has it: “3.危及‘三安全一稳定’”. Words that are
 * quoted bring marks of their own; where marks do not match, nobody knows which is whose and the text stays as it is.
 */
export function nestedQuotes(text: string): string {
  const first = text.indexOf('“');
  if (first === -1 || text.indexOf('“', first + 1) === -1) return text;
  let depth = 0;
  let nested = '';
  for (const character of text) {
    if (character === '“') depth++;
    const inner = depth > 0 && depth % 2 === 0;
    nested += inner && character === '“' ? '‘' : inner && character === '”' ? '’' : character;
    if (character === '”') depth--;
    if (depth < 0) return text;
  }
  return depth === 0 ? nested : text;
}
