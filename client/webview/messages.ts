import type { PreviewModel } from '../../shared/protocol/preview';

/** What the extension sends into the preview's page. */
export type ToPreview =
  | {
      readonly type: 'start';
      /** The draft's URI, kept in the page's state so that the preview comes back after a reload. */
      readonly uri: string;
      readonly zoom: number;
      readonly words: PreviewWords;
    }
  | { readonly type: 'model'; readonly uri: string; readonly model: PreviewModel }
  | { readonly type: 'zoom'; readonly zoom: number }
  /** The cursor of the draft's editor moved; `reveal`: bring its place into view. */
  | { readonly type: 'cursor'; readonly offset: number; readonly reveal: boolean }
  /** The draft could not be read: what is shown stays, and a bar says why. */
  | { readonly type: 'stale'; readonly message: string };

/** What the page sends back. Offsets are those of the model it shows. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** Go to that place; a stretch that is not empty is selected, so that what one types takes its place. */
  | { readonly type: 'reveal'; readonly start: number; readonly end: number };

/** The page's own words, in the user's language. */
export interface PreviewWords {
  readonly label: string;
  readonly loading: string;
  readonly empty: string;
  /** `{text}` stands for what the draft says. */
  readonly writtenAs: string;
  readonly levels: { readonly error: string; readonly warning: string; readonly information: string };
}

/** What the page remembers across reloads of the window. */
export interface PreviewState {
  readonly uri: string;
  /** Which block was at the top, and how many pixels of it were above the edge. */
  readonly top?: { readonly block: number; readonly offset: number };
}
