import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';
import { startImport } from '../intake/start-import';
import { useImportDispatch } from '../intake/use-imports';

interface CutOffActs {
  readonly goOn: () => void;
  /** Forgets what is left of it, so that it neither comes back nor hides behind a later one. */
  readonly leave: () => void;
}

/** What can be done with an import that was cut off. Each says what came of it, or why nothing did. */
export function useCutOffActs(): CutOffActs {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const toast = useToast();
  const words = useErrorWords();
  return {
    goOn: () => void dispatch(startImport(() => bridge.intake.goOn())),
    leave: () =>
      void bridge.intake
        .leaveIt()
        .then((left) => toast.show({ message: left.ok ? t('notices:cutOffLeft') : words(left.error) })),
  };
}
