import { mentionsOf } from '../report/mentions';
import { figureNamed } from '../report/references';
import type { Report } from '../report/types';
import { type Edit, replacement } from '../text/edit';
import { touches } from '../text/span';

/** More names than these nobody reads in a sentence. */
const MOST_NAMES = 3;

/** `{{申请.本年新收.总计 + 申请.上年结转.总计}}` */
function referenceTo(names: readonly string[]): string {
  return `{{${names.join(' + ')}}}`;
}

/** Turns the plain figure at `offset` into a reference to what it surely stands for; undefined where that is not sure. */
export function asReference(report: Report, offset: number): Edit | undefined {
  const mention = mentionsOf(report).find(({ span }) => touches(span, offset));
  if (!mention || mention.names.length > MOST_NAMES) return undefined;
  // A blank that the identities determine has no value to refer to yet.
  const value = mention.names.reduce((sum, name) => sum + (figureNamed(report, name)?.value ?? Number.NaN), 0);
  if (value !== mention.figure.value) return undefined;
  return replacement(mention.span, referenceTo(mention.names));
}
