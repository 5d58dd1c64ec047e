import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../shared/declared';
import { ExternalLink } from '../../ui/external-link';
import { BadgeSection } from '../badge/fact-list';

/** What it was about, in the earner's words. */
export function DeclaredAbout({ statement: { description, skills, link } }: { readonly statement: Statement }) {
  const { t } = useTranslation();
  return (
    <BadgeSection title={t('declared:about')}>
      {description === '' ? (
        <p className="aside">{t('declared:noDescription')}</p>
      ) : (
        <p className="declared-words" dir="auto">
          {description}
        </p>
      )}
      {skills.length > 0 && (
        <ul className="chips" aria-label={t('declared:skills')}>
          {skills.map((skill) => (
            <li className="chip" key={skill} dir="auto">
              {skill}
            </li>
          ))}
        </ul>
      )}
      {link !== '' && (
        <p>
          <ExternalLink href={link}>{link}</ExternalLink>
        </p>
      )}
    </BadgeSection>
  );
}
