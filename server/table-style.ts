import type { TableStyle } from '../shared/edit/format/table';
import type { Settings } from '../shared/settings/schema';

/** How tables are to be written, as the settings have it. */
export function tableStyle(settings: Settings): TableStyle {
  return { aligned: settings['format.style'] === 'aligned', ambiguousWide: settings['format.ambiguousWide'] };
}
