import type { FormFaultDetails, FormFaultKind } from '../shared/form/fault';
import type { Messages } from '../shared/messages';

/** A sentence for every code, with what it says. */
type FormMessages = { readonly [Code in keyof FormFaultDetails]: (details: FormFaultDetails[Code]) => string };

/** What is wrong with a form, in words. */
export function formWords(fault: FormFaultKind, { form }: Messages): string {
  const sentences: FormMessages = form;
  // A code and its details belong together, which the compiler cannot follow through the table.
  return (sentences[fault.code] as (details: FormFaultKind) => string)(fault);
}
