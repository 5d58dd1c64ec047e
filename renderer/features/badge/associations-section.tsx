import { useTranslation } from 'react-i18next';
import type { Association, CredentialSummary } from '../../../shared/credential';
import { BadgeSection } from './fact-list';
import { associationWords } from './words';

/** How the achievements of a learner record belong together, a sentence each (CLR 2.0 `Association`). */
export function AssociationsSection({ summary }: { readonly summary: CredentialSummary }) {
  const { t } = useTranslation();
  const associations = summary.associations ?? [];
  if (associations.length === 0) return null;
  return (
    <BadgeSection title={t('badge:associations')}>
      <ul className="lines">
        {associations.map((association, at) => (
          <li className="line" key={`${association.sourceId} ${association.targetId} ${at}`}>
            <div className="line-name" dir="auto">
              <AssociationSentence association={association} />
            </div>
            {association.standing === 'dangling' && <div className="line-note">{t('badge:associationDangling')}</div>}
            {association.standing === 'cyclic' && <div className="line-note">{t('badge:associationCyclic')}</div>}
          </li>
        ))}
      </ul>
    </BadgeSection>
  );
}

function AssociationSentence({ association }: { readonly association: Association }) {
  const { t } = useTranslation();
  const { type, sourceId, targetId } = association;
  const key = Object.hasOwn(associationWords, type) ? associationWords[type] : undefined;
  return t(key ?? 'badge:associationOther', {
    source: association.sourceName ?? sourceId,
    target: association.targetName ?? targetId,
    type,
  });
}
