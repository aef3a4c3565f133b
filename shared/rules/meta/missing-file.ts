import { metadataKeys } from '../../report/metadata-keys';
import type { Span } from '../../text/span';
import type { Rule, RuleContext } from '../types';

export const missingFile: Rule = {
  id: 'meta/missing-file',
  severity: 'error',
  fix: 'none',
  page: {
    title: { zh: '找不到所写的文件', en: 'A file that is named is not there' },
    why: {
      zh: '上年的草稿找不到，就无法与上年核对；下级的草稿找不到，它的路径就点不开。',
      en: 'Without last year’s draft nothing can be compared with it; the path of a draft of a body below leads nowhere.',
    },
    source: '',
    bad: '---\n单位: 青川县水利局\n年度: 2025\n上年: ⟦2042.nianbao.md⟧\n---\n',
    good: '---\n单位: 青川县水利局\n年度: 2025\n上年: 2024.nianbao.md\n---\n',
  },
  check({ report, world, messages }, tell) {
    if (!world.fileExists) return;
    for (const { path, span } of pathsIn(report)) {
      // Not knowing is no finding.
      if (world.fileExists(path) === false) tell({ span, message: messages.meta.missingFile({ path }) });
    }
  },
};

/** The paths written in the metadata; patterns (`*`) name no single file. */
function pathsIn({ facts }: RuleContext['report']): readonly { readonly path: string; readonly span: Span }[] {
  const previous = facts.entries.get(metadataKeys.previous);
  const subordinates = facts.entries.get(metadataKeys.subordinates)?.items ?? [];
  const paths = subordinates.map(({ text, span }) => ({ path: text, span }));
  if (previous && previous.value !== '') paths.unshift({ path: previous.value, span: previous.valueSpan });
  return paths.filter(({ path }) => !/[*?{}[\]]/.test(path));
}
