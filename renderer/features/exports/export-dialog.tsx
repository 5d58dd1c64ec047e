import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { type Stack, useStacks } from '../../read-model/use-records';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { CheckBox } from '../../ui/check-box';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/toasts';
import { exportNames } from '../transcript/export-names';
import { type Export, exportSettled } from './exports-slice';
import { setAside } from './set-aside';

/** Carries out the export that is asked for, once what it would leave out was asked about. */
export function ExportDialog() {
  const asked = useAppSelector(({ exports }) => exports.asked);
  const stacks = useStacks();
  return asked && stacks ? <Exporting asked={asked} stacks={stacks} /> : null;
}

interface ExportingProps {
  readonly asked: Export;
  readonly stacks: readonly Stack[];
}

/** Private badges and what the earner alone says stay out of a file unless they are chosen, each time anew. */
function Exporting({ asked, stacks }: ExportingProps) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const save = useSave();
  const [{ plain, hidden, own }] = useState(() => setAside(asked, stacks));
  const [withPrivate, setPrivate] = useState(false);
  const [withOwn, setOwn] = useState(false);
  const begun = useRef(false);
  const close = (): void => void dispatch(exportSettled());
  const go = (): void => {
    begun.current = true;
    close();
    void save(asked, withPrivate, withOwn);
  };
  const nothingToAsk = hidden + own === 0;
  useEffect(() => {
    if (nothingToAsk && !begun.current) go();
  });
  if (nothingToAsk) return null;
  const name = t(exportNames.find(({ id }) => id === asked.format)?.key ?? 'transcript:export');
  return (
    <Dialog isOpen onClose={close} title={t('transcript:exportTitle', { name })}>
      {own > 0 && (
        <CheckBox
          label={t('transcript:exportOwn', { count: own })}
          description={t('transcript:exportOwnText', { count: own })}
          value={withOwn}
          onChange={setOwn}
        />
      )}
      {hidden > 0 && (
        <CheckBox
          label={t('transcript:exportPrivate', { count: hidden })}
          description={t('collections:privateText', { count: hidden })}
          value={withPrivate}
          onChange={setPrivate}
        />
      )}
      <ButtonRow
        cancel={<Button onPress={close}>{t('app:cancel')}</Button>}
        action={
          <Button variant="primary" autoFocus onPress={go} isDisabled={plain === 0 && !withPrivate && !withOwn}>
            {t('transcript:exportGo')}
          </Button>
        }
      />
    </Dialog>
  );
}

/** Says where the file lies or why there is none. */
function useSave() {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return async ({ format, ids }: Export, includePrivate: boolean, includeSelfDeclared: boolean): Promise<void> => {
    const saved = await bridge.exports.transcript({
      format,
      ids: ids && [...ids],
      ...(includePrivate && { includePrivate }),
      ...(includeSelfDeclared && { includeSelfDeclared }),
    });
    if (!saved.ok) toast.show({ message: t('transcript:exportFailed', { reason: words(saved.error) }) });
    else if (saved.value) toast.show({ message: t('transcript:exported', { path: saved.value.path }) });
  };
}
