import { useTranslation } from 'react-i18next';
import type { RecordDetail, RecordView, SnapshotView } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { FactList } from './fact-list';
import { sizeInWords } from './moments';
import { OriginWords } from './origin-words';
import { useExportOriginal } from './use-export-original';
import { useMoments } from './use-moments';
import { purposeWords } from './words';

/** The remote documents a check used, kept with hash and date. */
export function Documents({ snapshots }: { readonly snapshots: readonly SnapshotView[] }) {
  const { t, i18n } = useTranslation();
  const moments = useMoments();
  return (
    <Disclosure title={t('badge:documents')} note={String(snapshots.length)}>
      <p className="aside">{snapshots.length === 0 ? t('badge:documentsNone') : t('badge:documentsText')}</p>
      <ul className="lines">
        {snapshots.map((snapshot) => (
          <li className="line" key={`${snapshot.url} ${snapshot.sha256}`}>
            <div className="line-name">{t(purposeWords[snapshot.purpose])}</div>
            <div className="line-note">
              <ExternalLink href={snapshot.url}>{snapshot.url}</ExternalLink>
            </div>
            <div className="line-note">
              {t('badge:documentFetched', { date: moments.day(snapshot.fetchedAt) })} ·{' '}
              {sizeInWords(snapshot.size, i18n.language)}
            </div>
            <code className="hash">{snapshot.sha256}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

export function OriginalFile({ id, original }: { readonly id: string; readonly original: RecordDetail['original'] }) {
  const { t, i18n } = useTranslation();
  const exportOriginal = useExportOriginal();
  return (
    <Disclosure title={t('badge:original')}>
      <FactList
        facts={[
          { name: t('badge:originalName'), value: original.fileName },
          { name: t('badge:originalType'), value: original.mediaType },
          { name: t('badge:originalSize'), value: sizeInWords(original.size, i18n.language) },
          { name: t('badge:originalPointer'), value: original.pointer && <code>{original.pointer}</code> },
          { name: t('badge:originalHash'), value: <code className="hash">{original.sha256}</code> },
        ]}
      />
      <Button variant="secondary" onPress={() => void exportOriginal(id)}>
        {t('badge:exportOriginal')}
      </Button>
    </Disclosure>
  );
}

export function Provenance({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const moments = useMoments();
  return (
    <Disclosure title={t('badge:provenance')}>
      <p className="provenance" dir="auto">
        <OriginWords origin={record.origin} />
      </p>
      <p className="aside">{t('badge:addedOn', { date: moments.day(record.addedAt) })}</p>
    </Disclosure>
  );
}
