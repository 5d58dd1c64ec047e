import { useTranslation } from 'react-i18next';
import type { CredentialSummary, Party } from '../../../shared/credential';
import { ExternalLink } from '../../ui/external-link';
import { BadgeSection, FactList } from './fact-list';
import type { IssuerTrust } from './use-issuer-trust';
import { WhoVouches } from './who-vouches';

/** Who awarded it and, where that is somebody else, who defined it. */
export function IssuerSection({
  summary,
  trust = null,
}: {
  readonly summary: CredentialSummary;
  readonly trust?: IssuerTrust | null;
}) {
  const { t } = useTranslation();
  const { issuer, achievement } = summary;
  const creator = achievement?.creator ?? null;
  const other = creator !== null && (creator.id ?? creator.name) !== (issuer.id ?? issuer.name) ? creator : null;
  return (
    <BadgeSection title={t('badge:issuer')}>
      <FactList
        facts={[
          { name: t('badge:issuerName'), value: issuer.name },
          { name: t('badge:issuerAbout'), value: issuer.description },
          {
            name: t('badge:issuerSite'),
            value: issuer.url && <ExternalLink href={issuer.url}>{issuer.url}</ExternalLink>,
          },
          {
            name: t('badge:issuerEmail'),
            value: issuer.email && <ExternalLink href={mailto(issuer.email)}>{bare(issuer.email)}</ExternalLink>,
          },
          { name: t('badge:issuerId'), value: issuer.id && <code>{issuer.id}</code> },
          { name: t('badge:creator'), value: other && nameOf(other) },
        ]}
      />
      {trust && <WhoVouches trust={trust} />}
    </BadgeSection>
  );
}

function nameOf(party: Party): string | null {
  return party.name ?? party.url ?? party.id;
}

function bare(email: string): string {
  return email.replace(/^mailto:/i, '');
}

function mailto(email: string): string {
  return `mailto:${bare(email)}`;
}
