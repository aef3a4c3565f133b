import { deadlineOf } from '../../form/deadline';
import { isoDate } from '../../report/phrases';
import type { CalendarDate } from '../../report/types';
import type { Rule } from '../types';

export const deadline: Rule = {
  id: 'meta/deadline',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '公布日期晚于法定期限', en: 'Published after the legal deadline' },
    why: {
      zh: '县级以上人民政府部门应在每年1月31日前公布上一年度的报告，县级以上地方人民政府在3月31日前。',
      en: 'Departments of governments at county level and above publish last year’s report by 31 January, local governments at county level and above by 31 March.',
    },
    source: '《条例》第四十九条',
    bad: '公布日期: ⟦2026-02-05⟧',
    good: '公布日期: 2026-01-20',
  },
  check({ report, messages }, tell) {
    const { published, year, level } = report.facts;
    if (!published?.value.valid || !year || !level) return;
    const { departmentMark, deadlines } = report.form.phrases;
    if (!deadlines || deadlines.exempt.includes(level.value.level)) return;
    const written = level.value.department ? level.value.level + departmentMark : level.value.level;
    const last = deadlineOf(report.form, year.value, written);
    if (!last || !isLater(published.value, last)) return;
    tell({
      span: published.span,
      message: messages.meta.deadline({
        published: isoDate(published.value),
        deadline: isoDate({ ...last, valid: true }),
        basis: deadlines.basis,
      }),
    });
  },
};

function isLater(date: CalendarDate, last: Pick<CalendarDate, 'year' | 'month' | 'day'>): boolean {
  if (date.year !== last.year) return date.year > last.year;
  if (date.month !== last.month) return date.month > last.month;
  return date.day > last.day;
}
