import { useTranslation } from 'react-i18next';
import type { SkillMention } from '../../../shared/credential';
import { ExternalLink } from '../../ui/external-link';
import { BadgeSection } from './fact-list';

/** Each skill with the framework it belongs to; a bare tag is called the issuer's own term. */
export function SkillsSection({ skills }: { readonly skills: readonly SkillMention[] }) {
  const { t } = useTranslation();
  if (skills.length === 0) return null;
  return (
    <BadgeSection title={t('badge:skills')}>
      <ul className="lines">
        {skills.map((skill, at) => (
          <li className="line" key={`${skill.name} ${at}`}>
            <div className="line-name" dir="auto">
              {skill.url === null ? skill.name : <ExternalLink href={skill.url}>{skill.name}</ExternalLink>}
            </div>
            <div className="line-note" dir="auto">
              {[
                skill.framework ?? (skill.url === null ? t('badge:skillOwnTerm') : hostOf(skill.url)),
                skill.code === null ? null : t('badge:skillCode', { code: skill.code }),
              ]
                .filter((note) => note !== null)
                .join(' · ')}
            </div>
            {skill.description !== null && (
              <p className="line-text" dir="auto">
                {skill.description}
              </p>
            )}
          </li>
        ))}
      </ul>
    </BadgeSection>
  );
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
