import { useTranslation } from 'react-i18next';
import type { AchievementClass, AchievementLevel } from '../../shared/classification';
import { Emblem } from './emblem';
import './class-label.css';

interface ClassLabelProps {
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  /** `short`: the level alone where there is one, for cards. */
  readonly length?: 'full' | 'short';
}

/** Emblem and words for class and level. */
export function ClassLabel({ class: kind, level, length = 'full' }: ClassLabelProps) {
  const { t } = useTranslation();
  const className = t(`app:class.${kind}`);
  const levelName = level === null ? null : t(`app:level.${level}`);
  const words =
    levelName === null ? className : length === 'short' ? levelName : t('app:classAndLevel', { className, levelName });
  return (
    <span className="class-label">
      <Emblem class={kind} level={level} />
      <span>{words}</span>
    </span>
  );
}
