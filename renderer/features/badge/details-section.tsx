import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/credential';
import { ExternalLink } from '../../ui/external-link';
import { BadgeSection, FactList } from './fact-list';
import { useMoments } from './use-moments';
import { formatWords } from './words';

/** What remains: numbers, ids and the format, for the reader who needs them. */
export function DetailsSection({ summary }: { readonly summary: CredentialSummary }) {
  const { t, i18n } = useTranslation();
  const { issuerDay } = useMoments();
  const { achievement, publicPage, awardedOn } = summary;
  return (
    <BadgeSection title={t('badge:details')}>
      <FactList
        facts={[
          { name: t('badge:license'), value: summary.licenseNumber },
          { name: t('badge:humanCode'), value: achievement?.humanCode ?? null },
          { name: t('badge:achievementType'), value: achievement?.type ?? null },
          { name: t('badge:fieldOfStudy'), value: achievement?.fieldOfStudy ?? null },
          { name: t('badge:specialization'), value: achievement?.specialization ?? null },
          { name: t('badge:version'), value: achievement?.version ?? null },
          { name: t('badge:awardedOn'), value: awardedOn === null ? null : issuerDay(awardedOn) },
          { name: t('badge:language'), value: languageName(summary.language, i18n.language) },
          { name: t('badge:format'), value: t(formatWords[summary.format]) },
          { name: t('badge:parts'), value: summary.parts > 0 ? String(summary.parts) : null },
          {
            name: t('badge:publicPage'),
            value: publicPage && <ExternalLink href={publicPage}>{publicPage}</ExternalLink>,
          },
          { name: t('badge:credentialId'), value: summary.id && <code>{summary.id}</code> },
        ]}
      />
    </BadgeSection>
  );
}

/** “German” for `de`; an unknown or malformed tag stays as it is. */
function languageName(tag: string | null, locale: string): string | null {
  if (tag === null) return null;
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
