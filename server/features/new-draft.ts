import type { Connection } from 'vscode-languageserver';
import { draftFromLastYear } from '../../shared/edit/from-last-year';
import { levelChoices, newDraft } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';
import type { Form } from '../../shared/form/types';
import {
  type LastYearDraftsParams,
  type LastYearDraftsResult,
  lastYearDraftsRequest,
} from '../../shared/protocol/last-year';
import {
  type NewDraftChoices,
  type NewDraftChoicesParams,
  type NewDraftParams,
  type NewDraftResult,
  newDraftChoicesRequest,
  newDraftRequest,
} from '../../shared/protocol/new-draft';
import type { LastYears } from '../last-years';
import { quietly, type RequestNeeds } from '../requests';
import { childUri, isWithin } from '../uri';

interface NewDraftNeeds extends RequestNeeds {
  readonly lastYears: LastYears;
  readonly workspaceFolders: () => readonly string[];
}

/** Answers what the command 新建年报 needs: levels to choose from, last year's drafts to begin with, the new draft's text. */
export function serveNewDraft(connection: Connection, needs: NewDraftNeeds): void {
  const { lastYears, settings, workspaceFolders } = needs;
  /** The forms known where the draft will be, as the command line has them; those of the product where that is nowhere yet. */
  const formsIn = (folder: string | undefined): readonly Form[] =>
    folder === undefined ? builtInForms : settings.formsFor(childUri(folder, '.nianbao.md'));
  connection.onRequest(
    newDraftChoicesRequest,
    ({ folder, body }: NewDraftChoicesParams): NewDraftChoices =>
      quietly(needs, newDraftChoicesRequest, { levels: [] }, () => ({ levels: levelChoices(formsIn(folder), body) })),
  );
  connection.onRequest(
    lastYearDraftsRequest,
    ({ body, year, folder }: LastYearDraftsParams): LastYearDraftsResult =>
      quietly(needs, lastYearDraftsRequest, { uris: [] }, () => {
        const top = workspaceFolders().find((one) => isWithin(folder, one)) ?? folder;
        return { uris: lastYears.before(body, year, top, formsIn(folder)) };
      }),
  );
  // What fails here is told the one who asked: an empty draft would be written as a file.
  connection.onRequest(newDraftRequest, ({ from, folder, ...request }: NewDraftParams): NewDraftResult => {
    const forms = formsIn(folder);
    const last = from === undefined ? undefined : lastYears.reportIn(from, forms);
    const draft = last ? draftFromLastYear(forms, request, last) : newDraft(forms, request);
    return from === undefined ? draft : { ...draft, started: last !== undefined };
  });
}
