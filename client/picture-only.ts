/**
 * Whether a clipboard without words is a picture: as programs put one there, or as a browser does, with HTML that holds
 * nothing else.
 */
export function isPictureOnly(html: string, hasPicture: boolean): boolean {
  return (hasPicture || /<img[\s>]/i.test(html)) && !/<t[rdh][\s>]/i.test(html);
}
