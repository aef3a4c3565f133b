/** What can be wrong with a form, by code, with what a message needs to say it. */
interface Details {
  // JSON
  'json-key': object;
  'json-value': object;
  'json-expected': { readonly mark: string };
  'json-string': object;
  'json-double-key': { readonly key: string };
  'json-rest': object;
  'json-deep': object;
  'json-end': object;
  // shape
  'unknown-key': { readonly key: string };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly expected: FormValueType };
  'not-one-of': { readonly allowed: readonly string[] };
  empty: object;
  'too-small': { readonly minimum: number };
  'too-big': { readonly maximum: number };
  'not-allowed': object;
  // meaning
  'years-backwards': object;
  'double-table': Name;
  'double-section': Name;
  'double-title': Name;
  'double-column': Name;
  'double-corner': Name;
  'double-row': Name;
  'unplaced-table': Name;
  'unknown-table': Name;
  'table-placed-twice': Name;
  'unknown-section': Name;
  'unknown-value': Name;
  'unknown-gap': Name & { readonly known: readonly string[] };
  'unknown-number': Name;
  'unknown-level': Name;
  'bad-name': Name;
  'rows-only': { readonly key: string };
  'groups-only': { readonly key: string };
  'same-label': { readonly label: string; readonly other: string };
  'not-in-table': Name & { readonly table: string; readonly what: 'row' | 'column' };
  'identity-apart': { readonly what: 'row' | 'column' };
  'total-outside': object;
  'total-is-group': object;
  'not-there': Name & { readonly what: 'row' | 'group' | 'column' };
  'grid-gap': object;
  'grid-wide': object;
  'grid-tall': object;
  'grid-overlap': object;
  'value-twice': Name;
  'value-absent': Name;
  // one form among others
  unreadable: { readonly reason: string };
  'double-form': Name & { readonly other: string | undefined };
  'unknown-base': Name & { readonly known: readonly string[] };
  'faulty-base': Name;
  'extends-itself': { readonly chain: readonly string[] };
  'unknown-neighbour': Name;
  moved: Name;
}

interface Name {
  readonly name: string;
}

export type FormValueType = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'object';

export type FormFaultDetails = { readonly [Code in keyof Details]: Readonly<Details[Code]> };

/** What is wrong, for machines: views find the words. */
export type FormFaultKind = { [Code in keyof Details]: { readonly code: Code } & Details[Code] }[keyof Details];

/** What is wrong with form data, and where: the path leads through its keys and indexes to the value at fault. */
export type FormFault = FormFaultKind & { readonly path: readonly (string | number)[] };
