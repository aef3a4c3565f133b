import type { Form, MonthDay } from './types';

/**
 * The last day on which the report of `year` should be published: that of governments for a level of its own (县级), that of
 * departments for 县级部门 and where the level is not known. Undefined where the form knows no such day.
 */
export function deadlineOf(
  form: Form,
  year: number,
  level: string | undefined,
): (MonthDay & { readonly year: number }) | undefined {
  const { levels, deadlines } = form.phrases;
  if (!deadlines) return undefined;
  const isGovernment = level !== undefined && levels.includes(level);
  return { year: year + 1, ...(isGovernment ? deadlines.government : deadlines.department) };
}
