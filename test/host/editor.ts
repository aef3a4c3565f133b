// What the extension-host tests share: a draft in an editor, and waiting without guessing how long.
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';

/** The folder that is open while the tests run. */
export function workspaceFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0].uri;
}

/** Every test file is bundled with a copy of this one: a number that counts up would come twice. */
const newName = () => `draft-${randomUUID()}.nianbao.md`;

/** Writes a new draft into the workspace and shows it. */
export async function openDraft(text: string, name = newName()): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

/**
 * Asks again and again until the answer is truthy, and returns it. An exception counts as "not yet".
 * @param what completes "waited in vain until …"
 * @param timeout milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  timeout = 15_000,
): Promise<T> {
  const started = Date.now();
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() - started > timeout) throw new Error(`waited in vain until ${what}${last ? `: ${last}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
