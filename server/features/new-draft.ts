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
  /** The forms known where the draft will be; those that come with the product where that is nowhere yet. */
  const formsIn = async (folder: string | undefined): Promise<readonly Form[] | undefined> => {
    if (folder === undefined) return undefined;
    const draft = childUri(folder, '.nianbao.md');
    const { check } = await settings.optionsFor(draft);
    settings.forget(draft);
    return check.forms;
  };
  connection.onRequest(
    newDraftChoicesRequest,
    (): NewDraftChoices =>
      quietly(needs, newDraftChoicesRequest, { levels: [] }, () => ({ levels: levelChoices(builtInForms) })),
  );
  connection.onRequest(
    lastYearDraftsRequest,
    async ({ body, year, folder }: LastYearDraftsParams): Promise<LastYearDraftsResult> => {
      const forms = await formsIn(folder);
      const top = workspaceFolders().find((one) => isWithin(folder, one)) ?? folder;
      return quietly(needs, lastYearDraftsRequest, { uris: [] }, () => ({
        uris: lastYears.before(body, year, top, forms),
      }));
    },
  );
  connection.onRequest(
    newDraftRequest,
    async ({ from, folder, ...request }: NewDraftParams): Promise<NewDraftResult> => {
      const forms = (from && (await formsIn(folder))) || builtInForms;
      return quietly(needs, newDraftRequest, { text: '', cursor: 0 }, () => {
        const last = from === undefined ? undefined : lastYears.reportIn(from, forms);
        const draft = last ? draftFromLastYear(forms, request, last) : newDraft(builtInForms, request);
        return from === undefined ? draft : { ...draft, started: last !== undefined };
      });
    },
  );
}
