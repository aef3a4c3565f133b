import { withComments } from './comments';
import { ofHeaders } from './headers';
import type { Drafts } from './lines';
import { ofRows } from './rows';
import { ofSections } from './sections';

/** Drafts on which a property failed once, reduced to the lines that matter. */
export const onceFailed: Drafts = { ...ofHeaders, ...ofRows, ...ofSections, ...withComments };
