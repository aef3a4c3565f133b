import type { FormFaultKind } from '../form/fault';

/** Where a project keeps its own forms, seen from its folder. */
export const formsFolder = '.nianbao/forms';

/** Which files of a workspace those are, as a glob pattern. */
export const formFilePattern = `**/${formsFolder}/*.json`;

/** The code by which clients know a fault of a form. */
export function formFaultCode(fault: FormFaultKind['code']): string {
  return `form/${fault}`;
}

/** Whether a fault, by its code, is one that every reader of JSON finds. */
export function isJsonFault(code: string): boolean {
  return code.startsWith('form/json-') && code !== formFaultCode('json-deep');
}

/** Whether the path of a URI, its escapes resolved, is that of a project's own form. */
export function isFormPath(path: string): boolean {
  return FORM_PATH.test(path);
}

const FORM_PATH = /\/\.nianbao\/forms\/[^/]+\.json$/i;
