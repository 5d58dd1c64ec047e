import { SearchX } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { RecordView } from '../../../shared/wallet';
import { useErrorWords } from '../../i18n/use-error-words';
import { useRecord } from '../../read-model/use-record';
import { useAppSelector } from '../../store/store';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { YoursSection } from '../own/yours-section';
import { usePageHighlights } from '../search/use-page-highlights';
import { useSettings } from '../settings/use-settings';
import { BadgeHead } from './badge-head';
import { AssociationsSection } from './associations-section';
import { ContentsSection } from './contents-section';
import { Criteria } from './criteria';
import { DetailsSection } from './details-section';
import { EndorsementsSection } from './endorsements-section';
import { EndorsesSection } from './endorses-section';
import { EvidenceSection, ResultsSection } from './evidence';
import { IssuerSection } from './issuer-section';
import { CopiesSection } from './copies-section';
import { EditionsSection } from './editions-section';
import { History } from './history-section';
import { Documents, OriginalFile, Provenance } from './kept-sections';
import { AttemptNote, ChangesNote } from './since-last';
import { MeaningSection } from './meaning';
import { PartsNote } from './parts-note';
import { PartOfSection, PartsSection } from './parts-section';
import { RawView } from './raw-view';
import { RecipientSection } from './recipient-section';
import { ReportCard } from './report-card';
import { SkillsSection } from './skills-section';
import { StatedSection } from './stated-section';
import { useChecking } from './use-checking';
import { type DetailState, useDetail } from './use-detail';
import { reportNow, useIssuerTrust } from './use-issuer-trust';
import { useInLanguage } from './use-in-language';
import { useMoments } from './use-moments';
import { titleOf } from './words';
import './badge.css';

const GapsSection = lazy(() => import('../quality/gaps-section').then((module) => ({ default: module.GapsSection })));
const RecordSection = lazy(() =>
  import('../learner-record/record-section').then((module) => ({ default: module.RecordSection })),
);
const DeclaredPage = lazy(() =>
  import('../declared/declared-page').then((module) => ({ default: module.DeclaredPage })),
);

/** One badge: what it means on one side, whether it holds on the other. Route `/badge/:id`. */
export function BadgePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const record = useRecord(id);
  if (record === undefined) return <Skeleton look="badge" label={t('badge:loading')} />;
  if (record === null) {
    return (
      <EmptyState
        isPage
        picture={<SearchX className="empty-icon" aria-hidden="true" />}
        title={t('badge:absentTitle')}
        text={t('badge:absentText')}
        action={<Button onPress={() => void navigate('/')}>{t('badge:toTranscript')}</Button>}
      />
    );
  }
  if (record.summary.format === 'self-declared') {
    return (
      <Suspense fallback={<Skeleton look="badge" label={t('badge:loading')} />}>
        <DeclaredPage key={record.id} record={record} />
      </Suspense>
    );
  }
  return <Badge key={record.id} record={record} />;
}

function Badge({ record: stored }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const [record, choice] = useInLanguage(stored);
  const privacy = useSettings()?.privacy ?? 'ask';
  const page = useRef<HTMLElement>(null);
  const search = useAppSelector(({ view }) => view.search);
  usePageHighlights(page, search);
  const { checking, check } = useChecking(record);
  const trust = useIssuerTrust(record);
  const [detail, retry] = useDetail(record.id, record.revision);
  const { summary } = record;
  const kept = detail.kind === 'ready' ? detail.detail : null;
  // A presentation and an endorsement are given to nobody and mean nothing by themselves.
  const isAward = summary.format !== 'vp' && summary.format !== 'endorsement';
  const isRecord = summary.format === 'clr1' || summary.format === 'clr2-ldp' || summary.format === 'clr2-jwt';
  // What a learner record means, its parts say.
  const hasMeaning = isAward && (summary.achievement !== null || summary.parts === 0);
  return (
    <article className="badge-page" ref={page}>
      <Breadcrumbs items={[{ label: t('badge:breadcrumb'), to: '/' }, { label: titleOf(summary, t) }]} />
      <TrashNote trashedAt={record.trashedAt} />
      <BadgeHead record={record} checking={checking} onCheck={() => void check(privacy === 'automatic')} />
      {choice}
      <div className="badge-columns">
        <div className="badge-column">
          {isRecord ? (
            kept && (
              <Suspense>
                <RecordSection summary={summary} detail={kept} />
              </Suspense>
            )
          ) : (
            <>
              {kept && <PartsSection summary={summary} parts={kept.parts} />}
              <ContentsSection summary={summary} />
            </>
          )}
          <AssociationsSection summary={summary} />
          {summary.format === 'endorsement' && <EndorsesSection summary={summary} />}
          {hasMeaning && <MeaningSection record={record} />}
          <Criteria summary={summary} />
          <SkillsSection skills={summary.skills} />
          <ResultsSection results={summary.results} />
          <StatedSection summary={summary} />
          <EvidenceSection evidence={summary.evidence} />
          <IssuerSection summary={summary} trust={trust} />
          {isAward && <RecipientSection record={record} />}
          <EndorsementsSection record={record} />
          {kept && <PartOfSection wholes={kept.partOf} />}
          <EditionsSection id={record.id} />
          <Suspense>
            <GapsSection record={record} />
          </Suspense>
          <DetailsSection summary={summary} />
        </div>
        <div className="badge-column">
          <ReportCard
            report={reportNow(record.report, trust)}
            privacy={privacy}
            checking={checking}
            onCheckOnline={() => void check(true)}
            note={
              <>
                <AttemptNote report={record.report} />
                {kept && <ChangesNote history={kept.history} />}
                {kept && <PartsNote summary={summary} parts={kept.parts} />}
              </>
            }
          />
          <YoursSection record={record} />
          <Kept record={record} detail={detail} retry={retry} />
        </div>
      </div>
    </article>
  );
}

function TrashNote({ trashedAt }: { readonly trashedAt: string | null }) {
  const { t } = useTranslation();
  const moments = useMoments();
  if (trashedAt === null) return null;
  return <p className="trash-note">{t('badge:inTrash', { date: moments.day(trashedAt) })}</p>;
}

interface KeptProps {
  readonly record: RecordView;
  readonly detail: DetailState;
  readonly retry: () => void;
}

/** What is asked for one badge at a time: history, documents, the original, the signed data. */
function Kept({ record, detail, retry }: KeptProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  switch (detail.kind) {
    case 'loading':
      return <Skeleton look="badge" label={t('badge:loading')} />;
    case 'failed':
      return (
        <div className="detail-failed" role="alert">
          <p>{t('badge:detailFailed', { reason: words(detail.error) })}</p>
          <Button variant="secondary" onPress={retry}>
            {t('badge:retry')}
          </Button>
        </div>
      );
    case 'ready':
      return (
        <div className="kept">
          <History history={detail.detail.history} />
          <Documents snapshots={detail.detail.snapshots} />
          <OriginalFile id={record.id} original={detail.detail.original} />
          <CopiesSection copies={detail.detail.copies} />
          <RawView raw={detail.detail.raw} />
          <Provenance record={record} />
        </div>
      );
  }
}
