import { SearchX } from 'lucide-react';
import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCollections } from '../../read-model/use-collections';
import { useSnapshot } from '../../read-model/read-model-context';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { TranscriptPage } from '../transcript/transcript-page';

/** A kept search: the transcript of what it finds. Route `/search/:id`. */
export function SearchPage({ scrollParent }: { readonly scrollParent: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const { id } = useParams();
  const { searches } = useCollections();
  const { complete } = useSnapshot();
  const kept = searches.find((search) => search.id === id);
  if (kept) return <TranscriptPage key={kept.id} scrollParent={scrollParent} kept={kept} />;
  if (!complete) return <Skeleton look="cards" label={t('transcript:loading')} />;
  return (
    <EmptyState
      isPage
      picture={<SearchX className="transcript-nothing" aria-hidden="true" />}
      title={t('search:goneTitle')}
      text={t('search:goneText')}
      action={
        <Link className="button button-secondary" to="/">
          {t('app:transcript')}
        </Link>
      }
    />
  );
}
