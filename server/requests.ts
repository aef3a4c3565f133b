import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CheckedDraft, Drafts } from './drafts';
import { traceOf } from './errors';
import type { DraftOptions, SettingsSource } from './settings';

/** What answers about a draft: the draft as checked, its options, and what was asked. Knows no connection. */
export type Feature<P, R> = (draft: CheckedDraft, params: P, options: DraftOptions) => R;

export interface RequestNeeds {
  readonly drafts: Drafts;
  readonly settings: SettingsSource;
  readonly log: (message: string) => void;
}

/**
 * A request handler around a feature. The answer is dropped where the request was cancelled, or the draft changed while
 * the settings were awaited; a draft that is not open, and a feature that throws, answer `empty`, the latter with a line
 * in the log that names the request.
 */
export function draftRequest<P, R>(
  needs: RequestNeeds,
  name: string,
  empty: R,
  uriOf: (params: P) => string,
  feature: Feature<P, R>,
): (params: P, token: CancellationToken) => R | ResponseError | Promise<R | ResponseError> {
  const { drafts, settings } = needs;
  return (params, token) => {
    const document = drafts.draftAt(uriOf(params));
    if (!document) return empty;
    const { version } = document;
    const answer = (options: DraftOptions): R | ResponseError => {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, name);
      if (!drafts.isCurrent(document, version)) return new ResponseError(LSPErrorCodes.ContentModified, name);
      return quietly(needs, name, empty, () => feature(drafts.checked(document, options.check), params, options));
    };
    const options = settings.optionsFor(document.uri);
    return options instanceof Promise ? options.then(answer) : answer(options);
  };
}

/** `draftRequest` for the protocol's own requests about a document. */
export function textRequest<P extends { readonly textDocument: { readonly uri: string } }, R>(
  needs: RequestNeeds,
  name: string,
  empty: R,
  feature: Feature<P, R>,
) {
  return draftRequest(needs, name, empty, ({ textDocument }: P) => textDocument.uri, feature);
}

/** Runs what may throw; then logs it by name, and gives `empty`. */
export function quietly<R>({ log }: Pick<RequestNeeds, 'log'>, name: string, empty: R, run: () => R): R {
  try {
    return run();
  } catch (error) {
    log(`${name}: ${traceOf(error)}`);
    return empty;
  }
}
