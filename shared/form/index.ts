import { compileForm } from './compile';
import { form2019 } from './data/2019';
import { form2021 } from './data/2021';
import type { FormData } from './schema';
import type { Form } from './types';

/** Data of the forms that come with this library, newest first. A new official form is one more line. */
export const builtInFormData: readonly FormData[] = [form2021, form2019];

/** The forms that come with this library, newest first. Compiled here once; their data is checked by a test, not at run time. */
export const builtInForms: readonly Form[] = builtInFormData.map(compileForm);

export function formById(forms: readonly Form[], id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}

/**
 * The form in force in a report year: the one whose years hold it, else the latest one begun before it, else (a year before
 * all forms) the oldest. Only editions of the first form's report are asked: another kind of report must be named. `forms`
 * must not be empty; of two for the same year the first counts.
 */
export function formForYear(forms: readonly Form[], year: number): Form {
  const [{ family }] = forms;
  const inForce = forms.find((form) => form.family === family && isInForce(form, year));
  if (inForce) return inForce;
  const byStart = forms.filter((form) => form.family === family).sort((a, b) => b.years.from - a.years.from);
  return byStart.find(({ years }) => years.from <= year) ?? byStart[byStart.length - 1];
}

/** Whether the form is in force in that report year. */
export function isInForce({ years: { from, to } }: Form, year: number): boolean {
  return from <= year && (to === undefined || year <= to);
}

/**
 * All editions of the report that `form` is an edition of, itself among them, in the order of `forms`. Another form for the
 * same years (a province's own, beside the one it extends) is no other edition: which of the two a draft follows, it says.
 */
export function editionsOf(form: Form, forms: readonly Form[]): Form[] {
  const editions = forms.filter((one) => one === form || (one.family === form.family && !overlap(one, form)));
  return editions.includes(form) ? editions : [form, ...editions];
}

function overlap({ years: a }: Form, { years: b }: Form): boolean {
  return a.from <= (b.to ?? Number.POSITIVE_INFINITY) && b.from <= (a.to ?? Number.POSITIVE_INFINITY);
}
