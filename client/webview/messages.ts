import type { CellAddress, CellRefusal } from '../../shared/edit/edit-cell';
import type { PreviewModel } from '../../shared/protocol/preview';

/** What the extension sends into the preview's page. */
export type ToPreview =
  | {
      readonly type: 'start';
      /** The draft's URI, kept in the page's state so that the preview comes back after a reload. */
      readonly uri: string;
      readonly settings: PageSettings;
      readonly words: PreviewWords;
    }
  | { readonly type: 'model'; readonly uri: string; readonly model: PreviewModel }
  | { readonly type: 'settings'; readonly settings: PageSettings }
  /** Send the page as it is printed, as soon as there is one. */
  | { readonly type: 'print' }
  /** The draft's editor was scrolled: what stands at its upper edge. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** The cursor of the draft's editor moved; `reveal`: bring its place into view. */
  | { readonly type: 'cursor'; readonly offset: number; readonly reveal: boolean }
  /** What became of a figure that was typed; `id` is that of its `edit`. */
  | { readonly type: 'edited'; readonly id: number; readonly outcome: EditOutcome }
  /** The draft could not be read: what is shown stays, and a bar says why. */
  | { readonly type: 'stale'; readonly message: string };

/** What the page sends back. Offsets are those of the model it shows. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** Go to that place; a stretch that is not empty is selected, so that what one types takes its place. */
  | { readonly type: 'reveal'; readonly start: number; readonly end: number }
  /** A cell has the focus: show its place where the draft is in sight, and leave the focus here. */
  | { readonly type: 'select'; readonly start: number; readonly end: number }
  /** Write a figure into the draft at `uri`. */
  | {
      readonly type: 'edit';
      readonly id: number;
      readonly uri: string;
      readonly cell: CellAddress;
      /** What the cell said before. */
      readonly expected: string;
      readonly text: string;
    }
  /** Cells were pasted onto the figure at `start`: they go by their labels, or from there on; undefined: by labels alone. */
  | { readonly type: 'paste'; readonly start: number | undefined; readonly html: string; readonly text: string }
  | { readonly type: 'pastedPicture' }
  /** The page was scrolled: what stands at its upper edge. */
  | { readonly type: 'scrolled'; readonly offset: number }
  | { readonly type: 'zoomed'; readonly zoom: number }
  /** The report as HTML, to be printed. */
  | { readonly type: 'print'; readonly html: string }
  | { readonly type: 'undo' | 'redo' | 'save' };

export type EditOutcome =
  /** The draft of that version has it. */
  | { readonly kind: 'written'; readonly version: number }
  | { readonly kind: 'refused'; readonly reason: CellRefusal | 'failed'; readonly now: string };

export interface PageSettings {
  /** 1 is the normal size. */
  readonly zoom: number;
  /** Whether figures that must agree light up. */
  readonly identities: boolean;
}

/** The page's own words, in the user's language. */
export interface PreviewWords {
  readonly label: string;
  readonly loading: string;
  readonly empty: string;
  /** `{text}` stands for what the draft says. */
  readonly writtenAs: string;
  /** Why a figure was not written: `{cell}`, what was typed `{text}`, what stands there `{now}`. */
  readonly refused: Readonly<Record<CellRefusal | 'failed', string>>;
  readonly writeAgain: string;
  readonly dismiss: string;
  /** Said of an empty cell. */
  readonly blank: string;
  /** The draft has no cell for this figure. */
  readonly noCell: string;
  /** On the buttons below the page, and of them. */
  readonly tools: Readonly<Record<'label' | 'smaller' | 'normal' | 'larger' | 'print' | 'printHow', string>>;
  /** Between figures that are read out. */
  readonly between: string;
  /** Between a fault's level and what is wrong. */
  readonly afterLevel: string;
  readonly levels: { readonly error: string; readonly warning: string; readonly information: string };
}

/** What the page remembers across reloads of the window. */
export interface PreviewState {
  readonly uri: string;
  /** Which block was at the top, and how many pixels of it were above the edge. */
  readonly top?: { readonly block: number; readonly offset: number };
  /** Which figure had the focus. */
  readonly figure?: string;
}
