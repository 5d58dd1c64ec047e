import { Dialog, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { operators, valuesOf } from '../../../shared/search/operators';
import { shownName } from './suggestions';
import { useVocabulary } from './use-search';

const signs = ['words', 'phrase', 'not', 'or'] as const;

/** All that a search understands, with an example each. */
export function SearchHelp() {
  const { t } = useTranslation();
  const vocabulary = useVocabulary();
  return (
    <Dialog className="search-help">
      <Heading slot="title">{t('search:helpTitle')}</Heading>
      <dl>
        {signs.map((sign) => (
          <div key={sign}>
            <dt>
              <code>{t(`search:sign.${sign}.example`, { or: vocabulary.shown.or })}</code>
            </dt>
            <dd>{t(`search:sign.${sign}.about`)}</dd>
          </div>
        ))}
        {operators.map((operator) => (
          <div key={operator}>
            <dt>
              <code>
                {shownName(operator, vocabulary)}:{t(`search:example.${operator}`)}
              </code>
            </dt>
            <dd>
              {t(`search:about.${operator}`)}
              {operator in valuesOf && (
                <small>
                  {valuesOf[operator as keyof typeof valuesOf]
                    .map((value) => vocabulary.shown.values[operator as keyof typeof valuesOf].get(value) ?? value)
                    .join(' · ')}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
