import { parseDraft } from '../shared/draft/parse';
import { builtInForms, formForYear } from '../shared/form';
import type { Form } from '../shared/form/types';
import { metadataKeys } from '../shared/report/metadata-keys';
import { readReport } from '../shared/report/read';
import type { Report } from '../shared/report/types';
import type { LastYear } from '../shared/rules/types';
import type { PreviousReport } from '../shared/rules/year/previous-report';
import { createDraftIndex, type DraftIndex, isCovered, keyFor, keyOf } from './draft-index';
import { reasonOf } from './errors';
import type { Host } from './host';
import { fileNameOf, parentUri, resolveFrom, sameUri, uriKey } from './uri';

/** Finds last year's drafts, for the language server and the command line alike. */
export interface LastYears {
  /**
   * Last year's draft of the report in `uri`. The same answer, the very same object, as long as nothing changes.
   * `top`: the folder that is searched where the metadata names none; undefined: the draft's own, without those below it.
   */
  of(uri: string, report: Report, top: string | undefined, forms: readonly Form[] | undefined): LastYear | undefined;
  /** The drafts of the year after that have the report in `uri` as last year's; `top` and `forms` as above. */
  after(
    uri: string,
    report: Report,
    top: string | undefined,
    forms: readonly Form[] | undefined,
  ): readonly PreviousReport[];
  /** URIs of the drafts below `top` that are of that body and the year before `year`; a new report may begin with one. */
  before(body: string, year: number, top: string, forms: readonly Form[] | undefined): readonly string[];
  /** The report in a file, as it is open or else on disk; undefined where it cannot be read. */
  reportIn(uri: string, forms: readonly Form[] | undefined): Report | undefined;
  /** A file came, changed or went. */
  fileChanged(uri: string): void;
}

/** A draft as an editor has it, which counts before what is on disk. */
export interface OpenDraft {
  readonly uri: string;
  readonly text: string;
}

export interface LastYearsNeeds {
  readonly files: Pick<Host, 'readText' | 'listFolder' | 'readHead'>;
  readonly openDrafts: () => readonly OpenDraft[];
}

/** So many drafts of other years are remembered: an editor has few open, and the command line asks for each once. */
const MOST_REMEMBERED = 100;
/** Another set of forms comes with every change of a project's own. */
const MOST_FORMS = 8;

interface Remembered {
  /** What it was made from: an editor's text, or undefined for the file. */
  readonly text: string | undefined;
  readonly forms: readonly Form[];
  readonly answer: LastYear | undefined;
}

export function createLastYears({ files, openDrafts }: LastYearsNeeds): LastYears {
  const indexes = new Map<readonly Form[], Map<string, DraftIndex>>();
  const remembered = new Map<string, Remembered>();
  const ambiguous = new Map<string, LastYear>();

  const read = (uri: string, named: boolean, forms: readonly Form[]): LastYear | undefined => {
    const text = openDrafts().find((one) => sameUri(one.uri, uri))?.text;
    const key = rememberedAs(uri, named);
    const known = remembered.get(key);
    if (known && known.text === text && known.forms === forms) return known.answer;
    const answer = answerFrom(uri, text, named, forms, files);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, { text, forms, answer });
    return answer;
  };

  const indexFor = (folder: string, deep: boolean, forms: readonly Form[]): DraftIndex => {
    if (!indexes.has(forms) && indexes.size >= MOST_FORMS) indexes.clear();
    const byPlace = indexes.get(forms) ?? new Map<string, DraftIndex>();
    indexes.set(forms, byPlace);
    const place = `${deep}${folder}`;
    const index = byPlace.get(place) ?? createDraftIndex(folder, deep, files, forms);
    byPlace.set(place, index);
    return index;
  };

  const keyOfOpen = ({ uri }: OpenDraft, forms: readonly Form[]): string | undefined => {
    const answer = read(uri, false, forms);
    return answer?.kind === 'found' ? keyOf(answer.report) : undefined;
  };

  /** The drafts of that body and year: what is open counts as it is open, everything else as it is on disk. */
  const candidates = (key: string, own: string, folder: string, deep: boolean, forms: readonly Form[]): string[] => {
    const open = openDrafts().filter(({ uri }) => uriKey(uri) !== uriKey(own));
    const isOpen = new Set(open.map(({ uri }) => uriKey(uri)));
    const found = indexFor(folder, deep, forms)
      .find(key)
      .filter((uri) => uriKey(uri) !== uriKey(own) && !isOpen.has(uriKey(uri)));
    for (const one of open) if (isCovered(one.uri, folder, deep) && keyOfOpen(one, forms) === key) found.push(one.uri);
    return found;
  };

  const several = (uris: readonly string[]): LastYear => {
    const names = tellingNames(uris).sort();
    const key = names.join('\n');
    const answer: LastYear = ambiguous.get(key) ?? { kind: 'several', names };
    ambiguous.set(key, answer);
    return answer;
  };

  const forget = (uri: string): void => {
    remembered.delete(rememberedAs(uri, true));
    remembered.delete(rememberedAs(uri, false));
  };

  const lastYears: LastYears = {
    of(uri, report, top, given) {
      const forms = given ?? builtInForms;
      const path = report.facts.entries.get(metadataKeys.previous)?.value ?? '';
      if (path !== '') {
        const target = resolveFrom(uri, path);
        if (target === undefined) return resolveFrom(uri, 'a') === undefined ? undefined : notRelative;
        return uriKey(target) === uriKey(uri) ? itself : read(target, true, forms);
      }
      const folder = top ?? parentUri(uri);
      const key = keyOf(report, 1);
      if (key === undefined || folder === undefined) return undefined;
      const found = candidates(key, uri, folder, top !== undefined, forms);
      if (found.length > 1) return several(found);
      const answer = found.length === 1 ? read(found[0], false, forms) : undefined;
      // Beyond its first lines it may turn out to be another one's.
      return answer?.kind === 'found' && keyOf(answer.report) === key ? answer : undefined;
    },
    after(uri, report, top, given) {
      const forms = given ?? builtInForms;
      const folder = top ?? parentUri(uri);
      const key = keyOf(report, -1);
      if (key === undefined || folder === undefined) return [];
      return candidates(key, uri, folder, top !== undefined, forms).flatMap((next) => {
        const found = read(next, false, forms);
        if (found?.kind !== 'found') return [];
        const before = lastYears.of(next, found.report, top, given);
        return before?.kind === 'found' && sameUri(before.file.uri, uri) ? [found] : [];
      });
    },
    before(body, year, top, given) {
      const forms = given ?? builtInForms;
      const key = keyFor(formForYear(forms, year).family, body, year - 1);
      return candidates(key, '', top, true, forms);
    },
    reportIn(uri, given) {
      const answer = read(uri, true, given ?? builtInForms);
      return answer?.kind === 'found' ? answer.report : undefined;
    },
    fileChanged(uri) {
      if (!openDrafts().some((one) => sameUri(one.uri, uri))) forget(uri);
      for (const byPlace of indexes.values()) for (const index of byPlace.values()) index.changed(uri);
    },
  };
  return lastYears;
}

/** A draft that one names and another finds is two answers: each stays the same object. */
function rememberedAs(uri: string, named: boolean): string {
  return `${named}${uriKey(uri)}`;
}

const itself: LastYear = { kind: 'itself' };
const notRelative: LastYear = { kind: 'not-relative' };

function answerFrom(
  uri: string,
  open: string | undefined,
  named: boolean,
  forms: readonly Form[],
  { readText }: LastYearsNeeds['files'],
): LastYear | undefined {
  try {
    const text = open ?? readText(uri);
    if (text === undefined) return undefined;
    const report = readReport(parseDraft(text), forms);
    return { kind: 'found', named, file: { uri, name: fileNameOf(uri), text }, report };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** The names of files, with their folder where others have the same name. */
function tellingNames(uris: readonly string[]): string[] {
  const names = uris.map(fileNameOf);
  const isShared = (name: string, index: number) => names.indexOf(name) !== index || names.lastIndexOf(name) !== index;
  return names.map((name, index) =>
    isShared(name, index) ? `${fileNameOf(parentUri(uris[index]) ?? '')}/${name}` : name,
  );
}
