import { readMetadata } from '../shared/draft/metadata';
import { parseDraft } from '../shared/draft/parse';
import { formForYear } from '../shared/form';
import { normaliseLabel } from '../shared/form/label';
import type { Form } from '../shared/form/types';
import { isDraftName } from '../shared/protocol/draft-names';
import { readMetadataFacts } from '../shared/report/facts';
import { metadataKeys } from '../shared/report/metadata-keys';
import { readReport } from '../shared/report/read';
import type { ReportFacts } from '../shared/report/types';
import type { Host } from './host';
import { childUri, isWithin, uriKey } from './uri';

/** Whose report a draft is, and of which year. */
export interface DraftIdentity {
  readonly uri: string;
  /** Kind of report, body and year as one word; undefined where the draft does not say body and year. */
  readonly key: string | undefined;
}

/** The drafts of a folder and those below it, by body and year. Names and first lines are read once. */
export interface DraftIndex {
  /** URIs of the drafts of that body and year, in the order of their paths. */
  find(key: string): readonly string[];
  /** The file came, changed or went. */
  changed(uri: string): void;
}

type Files = Pick<Host, 'listFolder' | 'readHead'>;

/** Somebody may open a disk's root as a workspace: the nearest folders are searched, and no more than so many. */
const MOST_FOLDERS = 2000;

/** `key` of the report, or of the one so many years before it. */
export function keyOf({ facts, form }: Identified, yearsBefore = 0): string | undefined {
  const { body, year, badEntries, entries } = facts;
  if (!body || !year) return undefined;
  // It is of a form that is not known here: another kind of report for all that can be told.
  const written = badEntries.length > 0 ? entries.get(metadataKeys.form) : undefined;
  if (written && badEntries.includes(written)) return undefined;
  return keyFor(form.family, body.value, year.value - yearsBefore);
}

/** The key of the report of that kind, body and year. */
export function keyFor(family: string, body: string, year: number): string {
  return [family, normaliseLabel(body), year].join('\n');
}

/** A report, or what is known of one. */
interface Identified {
  readonly facts: Pick<ReportFacts, 'body' | 'year' | 'badEntries' | 'entries'>;
  readonly form: Pick<Form, 'family'>;
}

/** The key of a draft from its first lines: from its metadata, where those say all, else from its title too. */
function keyOfHead(head: string, forms: readonly Form[]): string | undefined {
  const facts = readMetadataFacts({ metadata: readMetadata(head) }, forms);
  if (facts.body && facts.year) return keyOf({ facts, form: facts.form ?? formForYear(forms, facts.year.value) });
  return keyOf(readReport(parseDraft(head), forms));
}

/**
 * Searched when first asked: the folder, and if `deep` those below it. Hidden folders, `node_modules` and links to folders
 * are not entered. Never fails.
 */
export function createDraftIndex(folder: string, deep: boolean, files: Files, forms: readonly Form[]): DraftIndex {
  let drafts: Map<string, DraftIdentity> | undefined;
  let byKey: Map<string, string[]> | undefined;
  const read = (uri: string): DraftIdentity => ({ uri, key: headKey(uri, files, forms) });
  const all = (): Map<string, DraftIdentity> => {
    drafts ??= new Map(findDrafts(folder, deep, files).map((uri) => [uriKey(uri), read(uri)]));
    return drafts;
  };
  return {
    find(key) {
      byKey ??= grouped(all().values());
      return byKey.get(key) ?? [];
    },
    changed(uri) {
      if (!drafts || !isCovered(uri, folder, deep)) return;
      const one = read(uri);
      const known = drafts.get(uriKey(uri));
      if (known?.key === one.key) return;
      if (one.key === undefined) drafts.delete(uriKey(uri));
      else drafts.set(uriKey(uri), one);
      byKey = undefined;
    },
  };
}

function grouped(drafts: Iterable<DraftIdentity>): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const { uri, key } of drafts) {
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same) same.push(uri);
    else byKey.set(key, [uri]);
  }
  for (const same of byKey.values()) same.sort();
  return byKey;
}

function headKey(uri: string, { readHead }: Files, forms: readonly Form[]): string | undefined {
  try {
    const head = readHead(uri);
    return head === undefined ? undefined : keyOfHead(head, forms);
  } catch {
    return undefined;
  }
}

/** Whether a search of the folder would come upon the file. */
export function isCovered(uri: string, folder: string, deep: boolean): boolean {
  if (!isWithin(uri, folder)) return false;
  const [name, ...folders] = uriKey(uri)
    .slice(uriKey(folder).length + 1)
    .split('/')
    .reverse();
  return isDraftName(name) && (deep || folders.length === 0) && folders.every(isEntered);
}

function isEntered(folderName: string): boolean {
  return !folderName.startsWith('.') && folderName !== 'node_modules';
}

/** URIs of the drafts in a folder and, if `deep`, those below it; nearest folders first. Never fails. */
export function findDrafts(top: string, deep: boolean, { listFolder }: Pick<Files, 'listFolder'>): readonly string[] {
  const found: string[] = [];
  const folders = [top];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at++) {
    for (const { name, kind } of entriesOf(folders[at], listFolder)) {
      if (kind === 'file' && isDraftName(name)) found.push(childUri(folders[at], name));
      else if (kind === 'folder' && deep && isEntered(name)) folders.push(childUri(folders[at], name));
    }
  }
  return found;
}

function entriesOf(folder: string, listFolder: Files['listFolder']): readonly FolderEntry[] {
  try {
    return listFolder(folder) ?? [];
  } catch {
    return [];
  }
}

type FolderEntry = NonNullable<ReturnType<Files['listFolder']>>[number];
