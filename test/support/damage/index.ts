import { cells } from './cells';
import type { Damage } from './change';
import { everywhere } from './everywhere';
import { metadata } from './metadata';
import { structure } from './structure';
import { tables } from './tables';

export { cellsOf } from './change';

/** All damages by name. */
export const damages: Readonly<Record<string, Damage>> = {
  ...structure,
  ...tables,
  ...cells,
  ...metadata,
  ...everywhere,
};

export const damageNames: readonly string[] = Object.keys(damages);
