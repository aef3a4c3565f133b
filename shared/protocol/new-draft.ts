/** Asks what the command 新建年报 may offer: levels of bodies, forms. */
export const newDraftChoicesRequest = 'nianbao/newDraftChoices';

export interface NewDraftChoices {
  /** Values of 层级, departments too, in the order to offer them: 县级, 县级部门, … */
  readonly levels: readonly string[];
}

/** Asks for the text of a new draft. The server writes nothing: the client creates the file. */
export const newDraftRequest = 'nianbao/newDraft';

export interface NewDraftParams {
  /** 单位: the body's full name. */
  readonly body: string;
  /** 年度: the report year. */
  readonly year: number;
  /** 层级, one of the choices; left out: not said. */
  readonly level?: string;
  /** Id of a form; left out: the one in force for the year. */
  readonly form?: string;
}

export interface NewDraftResult {
  readonly text: string;
  /** UTF-16 offset of the first place to fill. */
  readonly cursor: number;
}
