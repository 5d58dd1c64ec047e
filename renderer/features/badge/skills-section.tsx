import { useTranslation } from 'react-i18next';
import { canParse } from '../../../shared/can-parse';
import type { SkillMention } from '../../../shared/credential';
import { ExternalLink } from '../../ui/external-link';
import { BadgeSection } from './fact-list';

/** Each skill with the framework it belongs to; bare tags stand together, called the issuer's own terms. */
export function SkillsSection({ skills }: { readonly skills: readonly SkillMention[] }) {
  const { t } = useTranslation();
  const bare = skills.filter(isBare);
  if (skills.length === 0) return null;
  return (
    <BadgeSection title={t('badge:skills')}>
      <ul className="lines">
        {skills
          .filter((skill) => !isBare(skill))
          .map((skill, at) => (
            <SkillLine skill={skill} key={`${skill.name} ${at}`} />
          ))}
        {bare.length > 0 && (
          <li className="line">
            <div className="line-name" dir="auto">
              {bare.map((skill) => skill.name).join(' · ')}
            </div>
            <div className="line-note">{t('badge:skillOwnTerm', { count: bare.length })}</div>
          </li>
        )}
      </ul>
    </BadgeSection>
  );
}

function SkillLine({ skill }: { readonly skill: SkillMention }) {
  const { t } = useTranslation();
  const notes = [
    skill.framework ?? (skill.url === null ? null : hostOf(skill.url)),
    skill.code === null ? null : t('badge:skillCode', { code: skill.code }),
  ].filter((note) => note !== null);
  return (
    <li className="line">
      <div className="line-name" dir="auto">
        {skill.url === null ? skill.name : <ExternalLink href={skill.url}>{skill.name}</ExternalLink>}
      </div>
      {notes.length > 0 && (
        <div className="line-note" dir="auto">
          {notes.join(' · ')}
        </div>
      )}
      {skill.description !== null && (
        <p className="line-text" dir="auto">
          {skill.description}
        </p>
      )}
    </li>
  );
}

function isBare({ url, framework, code, description }: SkillMention): boolean {
  return url === null && framework === null && code === null && description === null;
}

function hostOf(url: string): string | null {
  return canParse(url) ? new URL(url).host : null;
}
