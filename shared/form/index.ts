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
 * all forms) the oldest. `forms` must not be empty; of two for the same year the first counts.
 */
export function formForYear(forms: readonly Form[], year: number): Form {
  const inForce = forms.find(({ years }) => years.from <= year && (years.to === undefined || year <= years.to));
  if (inForce) return inForce;
  const byStart = [...forms].sort((a, b) => b.years.from - a.years.from);
  return byStart.find(({ years }) => years.from <= year) ?? byStart[byStart.length - 1];
}

/** All editions of the report that `form` is an edition of, itself among them, in the order of `forms`. */
export function editionsOf(form: Form, forms: readonly Form[]): Form[] {
  const editions = forms.filter(({ family }) => family === form.family);
  return editions.includes(form) ? editions : [form, ...editions];
}
