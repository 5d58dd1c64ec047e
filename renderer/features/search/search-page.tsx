import { SearchX } from 'lucide-react';
import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCollections } from '../../read-model/use-collections';
import { EmptyState } from '../../ui/empty-state';
import { TranscriptPage } from '../transcript/transcript-page';

/** A kept search: the transcript of what it finds. Route `/search/:id`. */
export function SearchPage({ scrollParent }: { readonly scrollParent: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const { id } = useParams();
  const { searches } = useCollections();
  const kept = searches.find((search) => search.id === id);
  if (kept) return <TranscriptPage key={kept.id} scrollParent={scrollParent} kept={kept} />;
  return (
    <EmptyState
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
