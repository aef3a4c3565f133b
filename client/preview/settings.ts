import * as vscode from 'vscode';
import type { PageSettings, PreviewWords } from '../webview/messages';
import { words } from '../words';
import { type ChosenSize, sizes, sizeToShow } from './chosen-size';

/** What of the settings the page itself follows; `kept` holds the size that was chosen in the preview. */
export function pageSettings(uri: vscode.Uri, kept: vscode.Memento): PageSettings {
  const zoom = sizeToShow(sizeSet(uri), kept.get<ChosenSize>(chosenSize));
  return { zoom, identities: isSet(uri, 'identities') };
}

/** Keeps the size that was chosen in the preview of `uri`. Not as a setting: each step would check all drafts anew. */
export function rememberZoom(uri: vscode.Uri, zoom: number, kept: vscode.Memento): void {
  const chosen: ChosenSize = { zoom, setting: sizeSet(uri) };
  kept.update(chosenSize, chosen).then(undefined, () => {});
}

const chosenSize = 'preview.zoom';

function sizeSet(uri: vscode.Uri): number {
  const zoom = vscode.workspace.getConfiguration('nianbao', uri).get<unknown>('preview.zoom');
  return typeof zoom === 'number' && zoom >= sizes[0] && zoom <= sizes[sizes.length - 1] ? zoom : 1;
}

export function isSet(uri: vscode.Uri, name: 'followEditor' | 'leadEditor' | 'identities'): boolean {
  return vscode.workspace.getConfiguration('nianbao', uri).get<boolean>(`preview.${name}`) !== false;
}

/** The page's words, in the user's language. */
export function pageWords(): PreviewWords {
  const say = words();
  return {
    label: say.previewLabel(),
    loading: say.previewLoading(),
    empty: say.previewEmpty(),
    writtenAs: say.writtenAs({ text: '{text}' }),
    levels: say.faultLevels(),
    afterLevel: say.afterFaultLevel(),
    between: say.figuresBetween(),
    refused: say.figureRefused(),
    writeAgain: say.figureWriteAgain(),
    dismiss: say.figureDismiss(),
    blank: say.figureBlank(),
    noCell: say.figureNoCell(),
    tools: say.previewTools(),
  };
}
