import type { Connection } from 'vscode-languageserver';
import { levelChoices, newDraft } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';
import {
  type NewDraftChoices,
  type NewDraftParams,
  type NewDraftResult,
  newDraftChoicesRequest,
  newDraftRequest,
} from '../../shared/protocol/new-draft';
import { quietly, type RequestNeeds } from '../requests';

/** Answers what the command 新建年报 needs: the levels to choose from, and the new draft's text. */
export function serveNewDraft(connection: Connection, needs: RequestNeeds): void {
  connection.onRequest(
    newDraftChoicesRequest,
    (): NewDraftChoices =>
      quietly(needs, newDraftChoicesRequest, { levels: [] }, () => ({ levels: levelChoices(builtInForms) })),
  );
  connection.onRequest(
    newDraftRequest,
    (params: NewDraftParams): NewDraftResult =>
      quietly(needs, newDraftRequest, { text: '', cursor: 0 }, () => newDraft(builtInForms, params)),
  );
}
