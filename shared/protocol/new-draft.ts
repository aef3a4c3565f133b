/** Asks what the command 新建年报 may offer: levels of bodies, forms. */
export const newDraftChoicesRequest = 'nianbao/newDraftChoices';

export interface NewDraftChoicesParams {
  /** The folder the new draft will be in, if that is known; its project's forms count. */
  readonly folder?: string;
  /** 单位: what its name tells is offered first. */
  readonly body?: string;
}

export interface NewDraftChoices {
  /** Values of 层级, departments too, in the order to offer them: 县级部门, 国家, … */
  readonly levels: readonly string[];
}

/** The years a report can be of, wherever a year is read or asked for; others are slips of the pen. */
export const reportYears = { earliest: 1949, latest: 2999 } as const;

/** A report year as people write it: four digits, full-width ones too, with or without 年, 年度 behind them; else undefined. */
export function readReportYear(written: string): number | undefined {
  const digits = written.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const found = /^(\d{4})(?:年度?)?$/.exec(digits);
  const year = Number(found?.[1]);
  return year >= reportYears.earliest && year <= reportYears.latest ? year : undefined;
}

/** A character that Windows does not allow in file names, or that would leave the folder. */
export const forbiddenInFileNames = /[\\/:*?"<>|\p{Cc}]/u;

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
  /** URI of last year's draft, to begin with its sentences and what it carried forward. */
  readonly from?: string;
  /** Path of that draft seen from the new one, to be written into it where it would not be found by body and year. */
  readonly previous?: string;
  /** The folder the new draft will be in; its project's forms count. */
  readonly folder?: string;
}

export interface NewDraftResult {
  readonly text: string;
  /** UTF-16 offset of the first place to fill. */
  readonly cursor: number;
  /** False where `from` could not be read: the draft then begins empty. */
  readonly started?: boolean;
}
