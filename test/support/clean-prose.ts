import { cleanDraft } from './drafts';
import { findingsIn } from './examples';

/** Words of the clean draft's sentences that tests put others in place of. */
export const opening = '2025年，我局通过青川县人民政府门户网站主动公开政府信息186条';
export const introduction = '所列数据的统计期限为2025年1月1日至2025年12月31日。';
export const decree = '（国务院令第711号）';
export const problems = '### （四）政府信息公开平台建设\n';

/** The clean draft with a paragraph of its own in section one. */
export const withSentence = (sentence: string) => cleanDraft.replace(problems, `${sentence}\n\n${problems}`);
/** What one rule finds in a draft. */
export const foundBy = (text: string, rule: string) => findingsIn(text).filter((finding) => finding.rule === rule);
