import { useTranslation } from 'react-i18next';
import type { EvidenceItem, ResultItem } from '../../../shared/credential';
import { ExternalLink } from '../../ui/external-link';
import { Markdown } from '../../ui/markdown';
import { BadgeSection } from './fact-list';

export function EvidenceSection({ evidence }: { readonly evidence: readonly EvidenceItem[] }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <BadgeSection title={t('badge:evidence')}>
      <ul className="lines">
        {evidence.map((item, at) => {
          const name = item.name ?? t('badge:evidenceUnnamed', { number: at + 1 });
          return (
            <li className="line" key={`${item.url ?? name} ${at}`}>
              <div className="line-name" dir="auto">
                {item.url === null ? name : <ExternalLink href={item.url}>{name}</ExternalLink>}
              </div>
              {item.genre !== null && <div className="line-note">{item.genre}</div>}
              {item.description !== null && <p className="line-text">{item.description}</p>}
              {item.narrative !== null && <Markdown text={item.narrative} />}
            </li>
          );
        })}
      </ul>
    </BadgeSection>
  );
}

export function ResultsSection({ results }: { readonly results: readonly ResultItem[] }) {
  const { t } = useTranslation();
  if (results.length === 0) return null;
  return (
    <BadgeSection title={t('badge:results')}>
      <ul className="lines">
        {results.map((result, at) => (
          <li className="line line-row" key={`${result.name ?? ''} ${at}`}>
            <div className="line-name" dir="auto">
              {result.name ?? t('badge:resultUnnamed')}
            </div>
            <div className="line-value" dir="auto">
              {[result.value, result.level, result.status].filter((part) => part !== null).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </BadgeSection>
  );
}
