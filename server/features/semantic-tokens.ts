import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { type FigureKind, type FigureToken, figureKinds, figureTokens } from '../../shared/view/figure-tokens';
import { toSpan } from '../convert';
import type { CheckedDraft } from '../drafts';

/** Names as themes and settings know them; the manifest says what each looks like where a theme says nothing. */
const typeNames: Record<FigureKind, string> = {
  figure: 'figure',
  total: 'totalFigure',
  computed: 'computedFigure',
  carried: 'carriedFigure',
  name: 'figureName',
};

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: figureKinds.map((kind) => typeNames[kind]),
  tokenModifiers: ['faulty'],
};

/** The figures of all of the draft that stand out. */
export function allTokens(draft: CheckedDraft): SemanticTokens {
  return tokens(draft, figureTokens(draft.result, { start: 0, end: draft.text.length }));
}

/** Those that a client shows just now. */
export function tokensInRange(draft: CheckedDraft, { range }: SemanticTokensRangeParams): SemanticTokens {
  return tokens(draft, figureTokens(draft.result, toSpan(draft.lines, range)));
}

function tokens({ lines }: CheckedDraft, found: readonly FigureToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, faulty } of found) {
    const { line, character } = lines.positionAt(span.start);
    builder.push(line, character, span.end - span.start, figureKinds.indexOf(kind), faulty ? 1 : 0);
  }
  return builder.build();
}
