import { useTranslation } from 'react-i18next';
import type { EndorsementReport } from '../../../shared/report';
import { verdictAt } from '../../../shared/verdict';
import type { RecordView } from '../../../shared/wallet';
import { useEndorsementRows } from '../../read-model/use-records';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { VerdictPill } from '../../ui/verdict-pill';
import { BadgeSection } from './fact-list';
import { RecordLine } from './record-line';
import { ReportLineItem } from './report-line';
import { reportLines } from './report-lines';
import { useMoments, useNow } from './use-moments';
import { endorsementsId, endorsedWords } from './words';

/** What others say about a badge: inside it, each with its own verdict, and as records of their own in the wallet. */
export function EndorsementsSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const { report, summary } = record;
  const inside = report.endorsements ?? [];
  const own = useEndorsementRows([summary.id, summary.achievement?.id ?? null, summary.issuer.id]);
  const unseen = unseenOf(record) - inside.length;
  if (inside.length === 0 && own.length === 0) return null;
  return (
    <BadgeSection title={t('badge:endorsements')} id={endorsementsId}>
      <p className="aside">{t('badge:endorsementsText')}</p>
      <ul className="lines">
        {inside.map((endorsement, at) => (
          <EndorsementLine
            key={`${endorsement.endorser.id ?? ''} ${at}`}
            endorsement={endorsement}
            byIssuer={endorsement.endorser.id !== null && endorsement.endorser.id === summary.issuer.id}
          />
        ))}
        {own.map((row) => (
          <RecordLine key={row.id} row={row} />
        ))}
      </ul>
      {unseen > 0 && <p className="aside">{t('badge:endorsementsUnseen', { count: unseen })}</p>}
    </BadgeSection>
  );
}

/** How many there are in all, as the step counted them. */
function unseenOf({ report }: RecordView): number {
  const total = report.checks.find(({ step }) => step === 'endorsements')?.params['total'];
  return typeof total === 'number' ? total : 0;
}

interface EndorsementLineProps {
  readonly endorsement: EndorsementReport;
  readonly byIssuer: boolean;
}

function EndorsementLine({ endorsement, byIssuer }: EndorsementLineProps) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const now = useNow();
  const { endorser, comment, issuedOn, report, about, aboutId, further } = endorsement;
  const name = endorser.name ?? endorser.id ?? t('badge:endorserUnknown');
  const facts = [issuedOn === null ? null : issuerDay(issuedOn), t(endorsedWords[about], { id: aboutId ?? '' })];
  return (
    <li className="line">
      <div className="line-row">
        <div className="line-name" dir="auto">
          {endorser.url === null ? name : <ExternalLink href={endorser.url}>{name}</ExternalLink>}
        </div>
        <VerdictPill verdict={verdictAt(report, now)} />
      </div>
      <div className="line-note">{facts.filter((fact) => fact !== null).join(' · ')}</div>
      {byIssuer && <div className="line-note">{t('badge:endorserIsIssuer')}</div>}
      {comment !== null && (
        <p className="line-text endorsement-comment" dir="auto">
          {comment}
        </p>
      )}
      {further > 0 && <div className="line-note">{t('badge:endorsementFurther', { count: further })}</div>}
      <Disclosure title={t('badge:endorsementChecks')}>
        <p className="aside">{t('badge:endorsementChecksText')}</p>
        <ul className="report-lines endorsement-checks">
          {reportLines(report, 'ask', now).told.map((line) => (
            <ReportLineItem key={line.check.step} line={{ ...line, advice: 'none' }} />
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}
