import type { ReportPart } from './types';

/** Whether a part is a sub-heading in a line of its own (`（一）主动公开`): no lead in front of sentences, no item (1.), no sentence. */
export function isSubHeadingLine(text: string, { runIn, style, block }: ReportPart): boolean {
  if (runIn || style === 'digit') return false;
  const { start, end } = block.content;
  return end === start || !'。；！？'.includes(text[end - 1]);
}
