import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt } from '../../shared/view/definition';
import { toLocation, toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** Where the figure or path at the cursor comes from; `links`: with the stretch that says so, for clients that show it. */
export function definition(
  { uri, result, lines }: CheckedDraft,
  { position }: DefinitionParams,
  { check }: DraftOptions,
  links: boolean,
): LocationLink[] | Location[] {
  const found = definitionAt(result.report, lines.offsetAt(position), (report) => check.world?.lastYear?.(report));
  if (!found) return [];
  const locations = found.places.map((place) => toLocation(uri, lines, place));
  if (!links) return locations;
  const originSelectionRange = toRange(lines, found.origin);
  return locations.map(({ uri: targetUri, range }) => ({
    originSelectionRange,
    targetUri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
