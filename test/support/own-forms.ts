import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFormData, builtInForms } from '../../shared/form';
import { loadForms } from '../../shared/form/load';
import type { Form } from '../../shared/form/types';

const samples = join(__dirname, '..', '..', 'samples');

/** A sample of a project with a form of its own: the form's file, the form, all forms a draft may name, and a clean draft. */
export interface OwnForm {
  readonly json: string;
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly draft: string;
}

/** Extends 2021: more rows, and an identity over them. */
export const province: OwnForm = ownForm('省表', '某省', '示例-青川县水利局-2025');

/** Another report: its own sections, one column of amounts, sums that hang together. */
export const accounts: OwnForm = ownForm('决算', '部门决算', '示例-青川县水利局-2024');

function ownForm(folder: string, file: string, draft: string): OwnForm {
  const json = readFileSync(join(samples, folder, '.nianbao', 'forms', `${file}.json`), 'utf8');
  const [{ form, faults }] = loadForms([{ name: file, text: json }], builtInFormData);
  if (!form) throw new Error(JSON.stringify(faults));
  const text = readFileSync(join(samples, folder, `${draft}.nianbao.md`), 'utf8');
  return { json, form, forms: [...builtInForms, form], draft: text };
}
