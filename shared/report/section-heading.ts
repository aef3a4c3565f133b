import type { HeadingBlock, ParagraphBlock } from '../draft/types';
import type { FormSection } from '../form/types';
import type { Span } from '../text/span';
import type { LeadingNumber } from './numbers';
import type { ReportSection } from './types';

/** A line that is the heading of a section. */
export interface SectionHeading {
  readonly blockIndex: number;
  readonly block: HeadingBlock | ParagraphBlock;
  readonly section: FormSection;
  readonly number: LeadingNumber | undefined;
  readonly title: Span;
  readonly match: ReportSection['match'];
}
