import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/search/parse';
import { useVocabulary } from './use-search';
import { shownName } from './suggestions';

/** Says what in a search was not understood. What is still being typed is no mistake. */
export function ProblemsNote({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const vocabulary = useVocabulary();
  const said = problems.find(({ kind }) => kind !== 'no-value' && kind !== 'open-quote' && kind !== 'open-group');
  if (said === undefined) return null;
  const operator = 'operator' in said ? shownName(said.operator, vocabulary) : '';
  return (
    <p className="search-problem" role="status">
      {t(`search:problem.${said.kind}`, { ...said, operator })}
    </p>
  );
}
