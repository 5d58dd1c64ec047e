import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/credential';
import { ExternalLink } from '../../ui/external-link';
import { Markdown } from '../../ui/markdown';
import { BadgeSection } from './fact-list';
import { assessmentOf } from './five-questions';

/** The whole of what had to be done, and what the issuer wrote about this award. Issuer text: Markdown without HTML. */
export function Criteria({ summary }: { readonly summary: CredentialSummary }) {
  const { t } = useTranslation();
  const assessed = assessmentOf(summary.achievement);
  // A short text stands whole under “How it was assessed” and is not said twice.
  const narrative = assessed.kind === 'text' && assessed.more ? summary.achievement?.criteriaNarrative : null;
  const url = assessed.kind === 'page' ? null : summary.achievement?.criteriaUrl;
  return (
    <>
      {(narrative || url) && (
        <BadgeSection title={t('badge:criteria')}>
          {narrative && <Markdown text={narrative} />}
          {url && (
            <p>
              <ExternalLink href={url}>{t('badge:criteriaPage')}</ExternalLink>
            </p>
          )}
        </BadgeSection>
      )}
      {summary.narrative && (
        <BadgeSection title={t('badge:narrative')}>
          <Markdown text={summary.narrative} />
        </BadgeSection>
      )}
    </>
  );
}
