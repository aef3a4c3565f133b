/**
 * Characters that look like another and mean the same: compatibility radicals out of PDF text, full-width digits.
 * Punctuation is never touched here (NFKC is wrong for ，（）％ in Chinese text); comparing labels is `form/label`'s work.
 */

/**
 * Unified ideographs of U+2F00–2FD5 (康熙部首), in order: Unicode's EquivalentUnifiedIdeograph, which NFKC also gives.
 * One differs: ⼾ stands for 户, not 戶. Unicode names the traditional form, but PDFs of simplified text write 户 with it
 * (府⻔⼾⽹站 is 府门户网站), and 戶 has no place in a mainland document.
 */
const kangxi =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户' +
  '手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳' +
  '聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯' +
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';
const KANGXI_START = 0x2f00;

/** Unified ideographs of U+2E80–2EF3 (中日韩部首补充), in order; `-` where there is none (⺀, and the unassigned U+2E9A). */
const supplement =
  '-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹' +
  '虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const SUPPLEMENT_START = 0x2e80;

/** 巿 (U+5DFF, an old word for a skirt), which some PDFs and keyboards give for 市: no report has it by right. */
const SKIRT = 0x5dff;

/** Unified ideograph by compatibility radical or look-alike; radicals without an equivalent are not in it. */
export const unifiedByRadical: ReadonlyMap<string, string> = new Map([
  [String.fromCharCode(SKIRT), '市'],
  ...equivalents(supplement, SUPPLEMENT_START),
  ...equivalents(kangxi, KANGXI_START),
]);

function* equivalents(ideographs: string, start: number): Generator<[string, string]> {
  let code = start;
  for (const ideograph of ideographs) {
    if (ideograph !== '-') yield [String.fromCharCode(code), ideograph];
    code++;
  }
}

/** Whether the UTF-16 unit is a compatibility radical (U+2E80–2FDF), or 巿 for 市. */
export function isRadicalCode(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fdf) || code === SKIRT;
}

/** The UTF-16 unit at `at` of `text`; of a radical the (first) unit of the ideograph it stands for. */
export function unifiedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isRadicalCode(code) ? (unifiedByRadical.get(text[at])?.charCodeAt(0) ?? code) : code;
}

/** Whether `text` has a compatibility radical that stands for a unified ideograph. */
export function hasRadical(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (isRadicalCode(text.charCodeAt(i)) && unifiedByRadical.has(text[i])) return true;
  }
  return false;
}

/**
 * `text` with its compatibility radicals replaced by the ideographs they stand for; the same string where there are none.
 * A few rare radicals (⺇ ⺮ ⻊ …) stand for ideographs of two UTF-16 units, so lengths may differ.
 */
export function unifyRadicals(text: string): string {
  if (!hasRadical(text)) return text;
  return text.replace(/[\u2e80-\u2fdf\u5dff]/g, (radical) => unifiedByRadical.get(radical) ?? radical);
}

/** `text` with full-width digits ０–９ as 0–9; the same string where there are none. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
