import { useTranslation } from 'react-i18next';
import './tally.css';

export interface TallyProps {
  readonly badges: number;
  /** How many more nobody but their earner says. */
  readonly own: number;
}

/** A number of badges, and beside it what its earner alone says: the two are never added up. */
export function Tally({ badges, own }: TallyProps) {
  return own === 0 ? badges : <Both badges={badges} own={own} />;
}

function Both({ badges, own }: TallyProps) {
  const { t } = useTranslation();
  const words = t('transcript:selfDeclaredCount', { count: own });
  return (
    <>
      <span aria-hidden="true">
        {badges}
        <span className="tally-own" title={words}>{`+${own}`}</span>
      </span>
      <span className="hidden-words">{t('transcript:withOwn', { badges, own: words })} </span>
    </>
  );
}
