import * as vscode from 'vscode';
import type { PageSettings, PreviewWords } from '../webview/messages';
import { words } from '../words';

/** What of the settings the page itself follows. */
export function pageSettings(uri: vscode.Uri): PageSettings {
  const zoom = vscode.workspace.getConfiguration('nianbao', uri).get<unknown>('preview.zoom');
  const isSize = typeof zoom === 'number' && zoom >= 0.5 && zoom <= 3;
  return { zoom: isSize ? zoom : 1, identities: isSet(uri, 'identities') };
}

/** Keeps the size that was chosen in the preview: where it is set for this workspace there, else for the user. */
export function rememberZoom(zoom: number): void {
  const settings = vscode.workspace.getConfiguration('nianbao');
  const isOfWorkspace = settings.inspect('preview.zoom')?.workspaceValue !== undefined;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  settings.update('preview.zoom', zoom === 1 && !isOfWorkspace ? undefined : zoom, target).then(undefined, () => {});
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
    refused: say.figureRefused(),
    writeAgain: say.figureWriteAgain(),
    dismiss: say.figureDismiss(),
    blank: say.figureBlank(),
    noCell: say.figureNoCell(),
    tools: say.previewTools(),
  };
}
