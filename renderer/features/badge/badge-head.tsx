import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../../shared/wallet';
import { BadgePicture } from '../../ui/badge-picture';
import { ClassLabel } from '../../ui/class-label';
import { langOf } from '../../ui/lang-of';
import { Plate } from '../../ui/plate';
import { usePageTitle } from '../../ui/use-page-title';
import { FavouriteButton } from '../own/favourite-button';
import { BadgeActions } from './badge-actions';
import { useMoments, useNow } from './use-moments';
import { formatWords, titleOf } from './words';

/** So many skills say what a badge is about; the whole list stands below. */
const chipLimit = 6;

/** Plate and title first, then what can be done with the badge. */
export function BadgeHead({ record, checking, onCheck }: BadgeHeadProps) {
  const { t } = useTranslation();
  const { summary } = record;
  const name = titleOf(summary, t);
  usePageTitle(name);
  const skills = [...new Set(summary.skills.map((skill) => skill.name))];
  return (
    <header className="badge-head">
      <Plate size="page">
        <BadgePicture record={record} size={140} />
      </Plate>
      <div className="badge-head-words">
        <Kind record={record} />
        <div className="badge-title-line">
          <h1 className="badge-title" dir="auto" lang={langOf(summary.language)}>
            {name}
          </h1>
          <FavouriteButton record={record} />
        </div>
        <Facts record={record} />
        {skills.length > 0 && (
          <ul className="chips" aria-label={t('badge:skillsLabel')}>
            {skills.slice(0, chipLimit).map((skill) => (
              <li className="chip" key={skill} dir="auto">
                {skill}
              </li>
            ))}
            {skills.length > chipLimit && (
              <li className="chip-more">{t('badge:skillsMore', { count: skills.length - chipLimit })}</li>
            )}
          </ul>
        )}
      </div>
      <BadgeActions record={record} checking={checking} onCheck={onCheck} />
    </header>
  );
}

interface BadgeHeadProps {
  readonly record: RecordView;
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** The class of what was earned; what is no single achievement has none, and says what it is instead. */
function Kind({ record: { summary, classification } }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const { format, achievement, parts } = summary;
  if (format === 'endorsement' || format === 'vp') return <span className="kind">{t(formatWords[format])}</span>;
  if (achievement === null && (parts > 0 || format.startsWith('clr')))
    return <span className="kind">{t('badge:learnerRecord')}</span>;
  return <ClassLabel class={classification.class} level={classification.level} />;
}

function Facts({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const now = useNow();
  const { issuer, issuedOn, awardedOn, expiresOn } = record.summary;
  const from = awardedOn ?? issuedOn;
  const ended = expiresOn !== null && Date.parse(expiresOn) < now.getTime();
  const facts = [
    { key: 'issuer', words: issuer.name ?? issuer.id ?? t('badge:issuerUnknown') },
    { key: 'issued', words: from === null ? t('badge:issuedUnknown') : t('badge:issued', { date: issuerDay(from) }) },
    {
      key: 'end',
      words:
        expiresOn === null
          ? t('badge:noExpiry')
          : ended
            ? t('badge:expired', { date: issuerDay(expiresOn) })
            : t('badge:expires', { date: issuerDay(expiresOn) }),
    },
  ];
  return (
    <ul className="facts">
      {facts.map(({ key, words }) => (
        <li key={key}>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}
