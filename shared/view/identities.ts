import type { Messages } from '../messages';
import type { PreviewIdentity } from '../protocol/preview';
import { identityStates } from '../report/identity';
import type { BoundTable } from '../report/types';
import { identityText } from './identity-text';

/** The identities of a table with the places of their figures in its official grid, for lighting them up. */
export function previewIdentities(bound: BoundTable, messages: Messages): readonly PreviewIdentity[] {
  const places = new Map(bound.table.layout.rows.flat().map(({ cell }, place) => [cell, place]));
  const placesOf = (cells: readonly number[]) => cells.flatMap((cell) => places.get(cell) ?? []);
  return identityStates(bound).flatMap((state) => {
    const { left, right, total } = state.identity;
    const place = places.get(total);
    if (place === undefined) return [];
    const parts = placesOf([...left, ...right].filter((cell) => cell !== total));
    return { total: place, parts, status: state.status, text: identityText(bound, state, messages, undefined) };
  });
}
