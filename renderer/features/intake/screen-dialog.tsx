import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FilterPills } from '../../ui/filter-pills';
import { Spinner } from '../../ui/spinner';
import { readRegion } from './read-frame';
import { type Region, smallestRegion } from './region';
import { ScreenPicture } from './screen-picture';
import { startImport } from './start-import';
import { useImportDispatch } from './use-imports';
import { type Shot, useScreens } from './use-screens';
import './capture.css';

/** Reads QR codes off a still picture of the screen: those that were found at once, or those in a part drawn by hand. */
export function ScreenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const state = useScreens();
  return (
    <Dialog isOpen onClose={onClose} title={t('intake:screenTitle')} size="wide">
      <div className="capture">
        {state.kind === 'taking' && <Spinner label={t('intake:screenTaking')} />}
        {state.kind === 'failed' && (
          <p className="capture-failed" role="alert">
            {words(state.error)}
          </p>
        )}
        {state.kind === 'taken' && <Shots shots={state.shots} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Shots({ shots, onClose }: { readonly shots: readonly Shot[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const [at, setAt] = useState('0');
  const [region, setRegion] = useState<Region | null>(null);
  const [without, setWithout] = useState(false);
  const shot = shots[Number(at)] ?? shots[0];
  if (!shot) return null;
  const { codes, picture } = shot;

  function take(texts: readonly string[]): void {
    onClose();
    void dispatch(startImport(() => bridge.intake.code([...new Set(texts)].slice(0, 32), 'screen')));
  }
  async function readPart(): Promise<void> {
    if (!region) return;
    const inside = await readRegion(picture, region);
    if (inside.length > 0) take(inside.map(({ text }) => text));
    else setWithout(true);
  }
  const hintOf = (nothing: boolean, count: number): string => {
    if (nothing) return t('intake:screenNothingInPart');
    return count === 0 ? t('intake:screenNone') : t('intake:screenFound', { count });
  };
  const large = region !== null && region.width >= smallestRegion && region.height >= smallestRegion;
  return (
    <>
      {shots.length > 1 && (
        <FilterPills
          label={t('intake:screens')}
          items={shots.map(({ name, codes: its }, index) => ({ value: String(index), label: name, count: its.length }))}
          value={at}
          onChange={(value) => {
            setAt(value);
            setRegion(null);
            setWithout(false);
          }}
        />
      )}
      <ScreenPicture
        key={at}
        shot={shot}
        region={region}
        onRegion={(next) => {
          setRegion(next);
          setWithout(false);
        }}
      />
      <p className="capture-hint" role="status">
        {hintOf(without, codes.length)}
      </p>
      <div className="add-actions">
        <Button variant="secondary" onPress={onClose}>
          {t('intake:cancel')}
        </Button>
        {(large || codes.length === 0) && (
          <Button variant={large ? 'primary' : 'secondary'} isDisabled={!large} onPress={() => void readPart()}>
            {t('intake:screenReadPart')}
          </Button>
        )}
        {codes.length > 0 && (
          <Button variant={large ? 'secondary' : 'primary'} onPress={() => take(codes.map(({ text }) => text))}>
            {t('intake:screenTake', { count: codes.length })}
          </Button>
        )}
      </div>
    </>
  );
}
