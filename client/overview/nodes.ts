import type { zh } from '../../shared/messages/client';
import type { DraftPlace, TablePlace } from '../../shared/protocol/overview';
import { worstOf } from '../../shared/protocol/severity';
import type { Severity } from '../../shared/rules/types';
import type { Position } from '../../shared/text/lines';

/** A finding as the list of them needs it. */
export interface ListedFinding {
  readonly level: Level;
  readonly message: string;
  /** Where it begins. */
  readonly start: Position;
}

export type Level = Severity;

/** One line of the tree 年报检查. Plain data: two that print the same look the same. */
export interface OverviewNode {
  /** Its own among all, and the same as long as it is about the same thing: VS Code keeps it open by that. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly face: Face;
  readonly children: readonly OverviewNode[];
  /** Whether its children show at first. */
  readonly open: boolean;
  /** Where Enter or a click leads: a URI, with a place in that file. */
  readonly target: { readonly uri: string; readonly at: Position | undefined } | undefined;
}

export type Face = Level | 'ok' | 'unfilled' | 'report' | 'folder' | 'draft';

/** A draft that is open, and what is known of it. */
export interface OpenReport {
  readonly uri: string;
  readonly name: string;
  /** False until the first findings have come. */
  readonly checked: boolean;
  readonly places: readonly DraftPlace[];
  readonly findings: readonly ListedFinding[];
}

/** A draft of the folder. `findings`: undefined where it is not open, and so not checked. */
export interface FolderDraft {
  readonly uri: string;
  readonly name: string;
  /** The folder it lies in, seen from the workspace; empty: the workspace itself. */
  readonly folder: string;
  readonly findings: readonly ListedFinding[] | undefined;
}

type Words = typeof zh;

/** No more drafts than these are listed, or looked at; a folder of thousands is for the command line. */
export const MOST_DRAFTS = 200;

/**
 * The tree: this report place by place with its findings and tables, then the drafts of the folder, the first of `all`
 * (at most `MOST_DRAFTS`).
 */
export function overviewNodes(
  report: OpenReport | undefined,
  drafts: readonly FolderDraft[],
  words: Words,
  all = drafts.length,
): readonly OverviewNode[] {
  const nodes: OverviewNode[] = [];
  if (report) nodes.push(reportNode(report, words));
  if (drafts.length > 0) nodes.push(folderNode(drafts, words, all));
  return nodes;
}

function reportNode({ uri, name, checked, places, findings }: OpenReport, words: Words): OverviewNode {
  const children = places.flatMap((place, index) => {
    const own = findings.filter(({ start }) => holds(place, places[index + 1], start));
    if (place.kind !== 'section' && own.length === 0) return [];
    return [placeNode(uri, place, index, own, words)];
  });
  return {
    ...plain,
    id: 'report',
    label: words.overviewReport({ name }),
    description: checked ? summary(findings, words) : words.overviewChecking(),
    face: checked ? (worst(findings) ?? 'ok') : 'report',
    children,
    open: true,
    target: { uri, at: undefined },
  };
}

/** Findings are told by where they begin; the first place has what begins before it, too. */
function holds(place: DraftPlace, next: DraftPlace | undefined, at: Position): boolean {
  return (place.kind === 'head' || !isBefore(at, place.start)) && (!next || isBefore(at, next.start));
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function placeNode(
  uri: string,
  { kind, name, heading, tables }: DraftPlace,
  index: number,
  findings: readonly ListedFinding[],
  words: Words,
): OverviewNode {
  const names = { head: words.overviewHead(), section: name, signature: words.overviewSignature() };
  const id = `${kind} ${name} ${index}`;
  const shown = tables.map((table, i) => tableNode(uri, table, `${id} ${i}`, words));
  return {
    ...plain,
    id,
    label: names[kind],
    description: findings.length === 0 ? '' : summary(findings, words),
    face: worst(findings) ?? 'ok',
    children: [...shown, ...findings.map((finding, i) => findingNode(uri, finding, `${id} finding ${i}`))],
    open: findings.length + shown.length > 0,
    target: { uri, at: heading },
  };
}

/** 表三 · 勾稽 39/39, or how far it has been filled in. */
function tableNode(
  uri: string,
  { name, head, cells, filled, identities, holding, broken }: TablePlace,
  id: string,
  words: Words,
): OverviewNode {
  const said = [
    filled < cells ? words.overviewFilled({ filled, cells }) : '',
    identities > 0 ? words.overviewIdentities({ holding, identities }) : '',
    broken > 0 ? words.overviewBroken({ broken }) : '',
  ];
  return {
    ...plain,
    id,
    label: name,
    description: said.filter((part) => part !== '').join(' · '),
    face: broken > 0 ? 'error' : filled < cells ? 'unfilled' : 'ok',
    target: { uri, at: head },
  };
}

function findingNode(uri: string, { level, message, start }: ListedFinding, id: string): OverviewNode {
  return { ...plain, id, label: message, tooltip: message, face: level, target: { uri, at: start } };
}

function folderNode(drafts: readonly FolderDraft[], words: Words, all: number): OverviewNode {
  const children = drafts.map(({ uri, name, folder, findings }): OverviewNode => {
    const state = findings ? summary(findings, words) : '';
    return {
      ...plain,
      id: `draft ${uri}`,
      label: name,
      description: [folder, state].filter((part) => part !== '').join(' · '),
      tooltip: findings ? state : words.overviewClosed(),
      face: findings ? (worst(findings) ?? 'ok') : 'draft',
      target: { uri, at: undefined },
    };
  });
  const more = all - children.length;
  if (more > 0) children.push({ ...plain, id: 'more', label: words.overviewMoreDrafts({ count: more }) });
  const description = String(all);
  return { ...plain, id: 'folder', label: words.overviewFolder(), description, face: 'folder', children, open: true };
}

const plain: OverviewNode = {
  id: '',
  label: '',
  description: '',
  tooltip: '',
  face: 'draft',
  children: [],
  open: false,
  target: undefined,
};

function summary(findings: readonly ListedFinding[], words: Words): string {
  if (findings.length === 0) return words.overviewClean();
  const count = (wanted: Level) => findings.filter(({ level }) => level === wanted).length;
  return words.statusCounts({
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
  });
}

function worst(findings: readonly ListedFinding[]): Level | undefined {
  return worstOf(findings.map(({ level }) => level));
}
