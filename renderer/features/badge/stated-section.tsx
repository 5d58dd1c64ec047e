import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CredentialSummary, Edition, ExtensionItem, StatedFact } from '../../../shared/credential';
import { useRowsNaming } from '../../read-model/use-records';
import { ExternalLink } from '../../ui/external-link';
import { BadgeSection, FactList } from './fact-list';
import { factWords } from './words';

/** What an issuer says beside the vocabulary: facts of its platform, other editions, members of its own. */
export function StatedSection({ summary }: { readonly summary: CredentialSummary }) {
  const { t } = useTranslation();
  const { stated = [], editions = [], extensions = [] } = summary;
  if (stated.length + editions.length + extensions.length === 0) return null;
  return (
    <BadgeSection title={t('badge:stated')}>
      <p className="aside">{t('badge:statedText')}</p>
      <FactList
        facts={stated
          .filter(({ fact }) => fact !== 'activity')
          .map(({ fact, value }) => ({ name: t(factWords[fact]), value }))}
      />
      <ul className="lines">
        {stated
          .filter(({ fact }) => fact === 'activity')
          .map((activity, at) => (
            <ActivityLine activity={activity} key={`${activity.value} ${at}`} />
          ))}
        {editions.map((edition) => (
          <EditionLine edition={edition} key={edition.id} />
        ))}
        {extensions.map((extension, at) => (
          <ExtensionLine extension={extension} key={`${extension.on} ${extension.name} ${at}`} />
        ))}
      </ul>
    </BadgeSection>
  );
}

function ActivityLine({ activity }: { readonly activity: StatedFact }) {
  const { t } = useTranslation();
  return (
    <li className="line">
      <div className="line-name" dir="auto">
        {activity.value}
      </div>
      <div className="line-note">
        {t(factWords.activity)}{' '}
        {activity.url !== null && <ExternalLink href={activity.url}>{activity.url}</ExternalLink>}
      </div>
    </li>
  );
}

function EditionLine({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation();
  const notes = [t('badge:edition'), edition.language, edition.version].filter((note) => note !== null);
  const { i18n } = useTranslation();
  const [here] = useRowsNaming(edition.id);
  const linked = /^https?:/i.test(edition.id);
  return (
    <li className="line">
      <div className="line-name" dir="auto">
        {here ? (
          <Link to={`/badge/${here.id}`} lang={edition.language ?? i18n.language}>
            {here.name ?? edition.id}
          </Link>
        ) : linked ? (
          <ExternalLink href={edition.id}>{edition.id}</ExternalLink>
        ) : (
          edition.id
        )}
      </div>
      <div className="line-note" dir="auto">
        {notes.join(' · ')}
      </div>
    </li>
  );
}

function ExtensionLine({ extension }: { readonly extension: ExtensionItem }) {
  const { t } = useTranslation();
  return (
    <li className="line">
      <div className="line-name" dir="auto">
        {extension.name}
      </div>
      <div className="line-note" dir="auto">
        {[t('badge:extension'), ...extension.types].join(' · ')}
      </div>
      {extension.values.map((value) => (
        <p className="line-text" dir="auto" key={value}>
          {value}
        </p>
      ))}
    </li>
  );
}
