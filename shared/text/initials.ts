/** First character, in pinyin order, of each initial letter; there is none for i, u and v. */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拿噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

/**
 * Pinyin initials of a text, as clerks type them: 予以公开 → yygk. Letters and digits stay (in lower case), everything else
 * is left out. A character with several readings gets the common one, by the order of the platform's Chinese collation;
 * where the platform has none, characters are left out.
 */
export function pinyinInitials(text: string): string {
  const order = pinyinOrder();
  let initials = '';
  for (const character of text) {
    if (/[a-z0-9]/i.test(character)) initials += character.toLowerCase();
    else if (order && /\p{Script=Han}/u.test(character)) initials += initialOf(character, order);
  }
  return initials;
}

/** Characters of the field's words that are read in two ways: their other initial. */
const otherReadings: Readonly<Record<string, string>> = { 重: 'cz', 行: 'hx', 长: 'cz', 调: 'td' };

/** Whether `typed` (small letters, digits) is the beginning of the text's initials, in whichever reading. */
export function startsWithInitials(text: string, typed: string): boolean {
  let at = 0;
  for (const character of text) {
    if (at === typed.length) return true;
    const initials = otherReadings[character] ?? pinyinInitials(character);
    if (initials === '') continue;
    if (!initials.includes(typed[at])) return false;
    at++;
  }
  return at === typed.length;
}

function initialOf(character: string, order: Intl.Collator): string {
  let low = -1;
  let high = LETTERS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (order.compare(character, FIRSTS[middle]) >= 0) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? '' : LETTERS[low];
}

function pinyinOrder(): Intl.Collator | undefined {
  const order = new Intl.Collator('zh-u-co-pinyin');
  // Without Chinese data characters are ordered by code point, in which 丫 (y) comes before 八 (b).
  return order.compare('丫', '八') > 0 ? order : undefined;
}
