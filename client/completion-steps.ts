import type * as vscode from 'vscode';

/** What the server says of an item behind which more is offered. */
interface Beginning {
  readonly data?: { readonly goesOn?: boolean };
}

type Items = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/** Behind a name that goes on (申请.) its next step is offered at once. */
export function askingOn(items: Items): Items {
  for (const item of Array.isArray(items) ? items : (items?.items ?? [])) {
    if ((item as Beginning).data?.goesOn)
      item.command = { command: 'editor.action.triggerSuggest', title: item.label.toString() };
  }
  return items;
}
