import type { Rule } from '../shared/rules/types';

/** What the server asks of the machine it runs on; given by node.ts, and by tests. */
export interface Host {
  /** Tells this run of the server from every other, so that no result id of an earlier run is taken for one of this. */
  readonly session: string;
  /** Version of the product, shown to clients. */
  readonly version: string;
  /** Whether there is a file of that URI; undefined: it cannot be known (not a `file:` URI). */
  readonly fileExists: (uri: string) => boolean | undefined;
  /** The text of a small file (the project's configuration, a form), or undefined if there is no such file. May throw. */
  readonly readText: (uri: string) => string | undefined;
  /** The names of what is in a folder, folders left out; undefined if there is none, or it cannot be known. May throw. */
  readonly listFiles: (uri: string) => readonly string[] | undefined;
  /** URI of the folder, with `/` at its end, that has a page for each rule; left out where there is none. */
  readonly rulePages?: string;
  /** What is in a folder, a link to a file as that file; undefined as in `listFiles`. May throw. */
  readonly listFolder: (
    uri: string,
  ) => readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[] | undefined;
  /** The first few hundred characters of a file; undefined if there is none. May throw. */
  readonly readHead: (uri: string) => string | undefined;
  /** The rules to run; all of them when left out. */
  readonly rules?: readonly Rule[];
}
