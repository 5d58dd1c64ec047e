import { useTranslation } from 'react-i18next';
import type { ContainedAchievement, CredentialSummary, ResultItem } from '../../../shared/credential';
import { BadgeSection } from './fact-list';
import { useMoments } from './use-moments';

/** Achievements that stand in a record without a proof of their own: the verdict of the record is theirs, too. */
export function ContentsSection({ summary }: { readonly summary: CredentialSummary }) {
  const { t } = useTranslation();
  const contents = summary.contents ?? [];
  if (contents.length === 0) return null;
  return (
    <BadgeSection title={t('badge:partsTitle')}>
      <p className="aside">{t('badge:contentsText')}</p>
      <ul className="lines">
        {contents.map((achievement, at) => (
          <ContentLine key={`${achievement.id ?? achievement.name ?? ''} ${at}`} achievement={achievement} />
        ))}
      </ul>
    </BadgeSection>
  );
}

function ContentLine({ achievement }: { readonly achievement: ContainedAchievement }) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const { name, type, awardedBy, awardedOn, description, results, creditsEarned } = achievement;
  const notes = [
    awardedBy,
    type,
    awardedOn === null ? null : issuerDay(awardedOn),
    creditsEarned === null ? null : t('badge:credits', { count: creditsEarned }),
  ].filter((note) => note !== null);
  return (
    <li className="line">
      <div className="line-name" dir="auto">
        {name ?? t('badge:unnamed')}
      </div>
      {notes.length > 0 && (
        <div className="line-note" dir="auto">
          {notes.join(' · ')}
        </div>
      )}
      {description !== null && (
        <p className="line-text" dir="auto">
          {description}
        </p>
      )}
      {results.map((result, at) => (
        <div className="line-note" dir="auto" key={`${result.name ?? ''} ${at}`}>
          {resultWords(result, t('badge:resultUnnamed'))}
        </div>
      ))}
    </li>
  );
}

function resultWords({ name, value, level, status }: ResultItem, unnamed: string): string {
  const said = [value, level, status].filter((part) => part !== null).join(' · ');
  return `${name ?? unnamed}: ${said}`;
}
