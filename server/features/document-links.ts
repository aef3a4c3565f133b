import type { DocumentLink } from 'vscode-languageserver';
import { pathLinks } from '../../shared/view/document-links';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';
import { resolveFrom } from '../uri';

/** The files that the draft names, as far as they are there. */
export function documentLinks({ uri, result, lines }: CheckedDraft, { check }: DraftOptions): DocumentLink[] {
  return pathLinks(result.report).flatMap(({ span, path }) => {
    const target = resolveFrom(uri, path);
    if (target === undefined || check.world?.fileExists?.(path) === false) return [];
    return [{ range: toRange(lines, span), target }];
  });
}
