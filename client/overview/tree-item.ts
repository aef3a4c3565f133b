import * as vscode from 'vscode';
import type { Position } from '../../shared/text/lines';
import { showDraft } from '../draft-editors';
import { words } from '../words';
import type { Face, Level, OverviewNode } from './nodes';

/** As VS Code draws it: an icon with the colours of the Problems panel, and a command on Enter and click. */
export function treeItem({
  id,
  label,
  description,
  tooltip,
  face,
  children,
  open,
  target,
}: OverviewNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children.length === 0 ? None : open ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.tooltip = tooltip === '' ? `${label}${description && `\n${description}`}` : tooltip;
  item.iconPath = icons[face];
  const level = isLevel(face) ? words().faultLevels()[face] : '';
  item.accessibilityInformation = { label: [level, label, description].filter((part) => part !== '').join(', ') };
  if (target) item.command = { title: label, command: '_nianbao.openAt', arguments: [target.uri, target.at] };
  return item;
}

/** What a click does: shows the draft, at a place where one is given. */
export async function openAt(given: string, at: Position | undefined): Promise<void> {
  const place = at && new vscode.Position(at.line, at.character);
  await showDraft(vscode.Uri.parse(given), place && new vscode.Range(place, place));
}

function isLevel(face: Face): face is Level {
  return face === 'error' || face === 'warning' || face === 'information';
}

const coloured = (icon: string, colour: string) => new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));

const icons: Readonly<Record<Face, vscode.ThemeIcon>> = {
  error: coloured('error', 'problemsErrorIcon.foreground'),
  warning: coloured('warning', 'problemsWarningIcon.foreground'),
  information: coloured('info', 'problemsInfoIcon.foreground'),
  ok: coloured('pass', 'testing.iconPassed'),
  unfilled: new vscode.ThemeIcon('circle-large-outline'),
  report: new vscode.ThemeIcon('loading~spin'),
  folder: new vscode.ThemeIcon('folder'),
  draft: new vscode.ThemeIcon('file'),
};
