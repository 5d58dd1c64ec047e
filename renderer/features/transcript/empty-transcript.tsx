import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useAppDispatch } from '../../store/store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useToast } from '../../ui/toasts';
import { usePageTitle } from '../../ui/use-page-title';
import { useReadOnly } from '../keep/read-only';
import { panelOpened } from '../intake/imports-slice';
import { WelcomePicture } from '../unlock/welcome-picture';
import { useShownMark } from './use-shown-mark';

/** Before the first badge: where to get one in, and samples for those who have none at hand. */
export function EmptyTranscript() {
  const { t } = useTranslation();
  usePageTitle(t('transcript:title'));
  useShownMark(true);
  const dispatch = useAppDispatch();
  const toast = useToast();
  const words = useErrorWords();
  const readOnly = useReadOnly();
  const trySamples = async (): Promise<void> => {
    const begun = await bridge.intake.samples();
    if (!begun.ok) toast.show({ message: t('transcript:samplesFailed', { reason: words(begun.error) }) });
  };
  return (
    <div className="transcript transcript-empty">
      <h1 className="hidden-words">{t('transcript:title')}</h1>
      {readOnly ? (
        <EmptyState title={t('keep:readOnlyNone')} text={t('errors:read-only')} />
      ) : (
        <EmptyState
          picture={<WelcomePicture label={t('unlock:pictureAlt')} />}
          title={t('transcript:emptyTitle')}
          text={t('transcript:emptyText')}
          action={
            <>
              <Button variant="primary" data-tour="add" icon={<Plus />} onPress={() => dispatch(panelOpened())}>
                {t('transcript:add')}
              </Button>
              <Button onPress={() => void trySamples()}>{t('transcript:trySamples')}</Button>
            </>
          }
        />
      )}
    </div>
  );
}
