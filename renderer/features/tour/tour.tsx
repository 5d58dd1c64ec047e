import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { TourStep } from '../../../shared/notice-marks';
import { bridge } from '../../bridge';
import { useStacks } from '../../read-model/use-records';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-region';
import { panelOpened } from '../intake/imports-slice';
import { tourAsked } from '../notices/notices-slice';
import { stepAfter, stepCount, stepNumber, tourStepAt } from './steps';
import './tour.css';

/** What a step points at, as the page marks it. */
const targets = { add: '[data-tour="add"]', verdict: '[data-record]', backup: '[data-tour="settings"]' } as const;
type Shown = keyof typeof targets;

/** Three things to know at the first run, one at a time: beside what they are about, and in nobody's way. */
export function Tour() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const stacks = useStacks();
  const { step: kept, go } = useKeptStep();
  const asked = useAppSelector(({ notices }) => notices.tour);
  const busy = useAppSelector(({ imports, palette }) => imports.panel === 'open' || palette.open !== null);
  const badges = stacks?.length ?? null;

  useEffect(() => {
    if (!asked || badges === null) return;
    dispatch(tourAsked(false));
    go(badges === 0 ? 'add' : 'verdict');
  }, [asked, badges, dispatch, go]);

  const step =
    kept === undefined || badges === null
      ? null
      : tourStepAt({ step: kept, badges, atBadge: pathname.startsWith('/badge/') });
  useEffect(() => {
    if (step !== null && step !== kept) go(step);
  }, [step, kept, go]);

  const shown: Shown | null = step === null || step === 'over' || busy ? null : step;
  const anchored = useAnchor(shown);
  useEffect(() => {
    if (shown) announce(`${t(`tour:step.${shown}.title`)} ${t(`tour:step.${shown}.text`)}`);
  }, [shown, t]);
  if (!shown) return null;

  const act = (): void => {
    if (shown === 'add') dispatch(panelOpened());
    else if (shown === 'backup') void navigate('/settings');
    else {
      void navigate('/');
      // The page it is on has to be there first.
      setTimeout(() => document.querySelector<HTMLElement>(targets.verdict)?.focus(), 50);
    }
  };
  return (
    <aside className="tour" aria-label={t('tour:label')} data-anchored={anchored || undefined} data-step={shown}>
      <p className="tour-count">{t('tour:count', { step: stepNumber(shown), of: stepCount })}</p>
      <p className="tour-title">{t(`tour:step.${shown}.title`)}</p>
      <p className="tour-text">{t(`tour:step.${shown}.text`)}</p>
      <div className="tour-acts">
        <Button onPress={act}>{t(`tour:step.${shown}.act`)}</Button>
        {shown === 'backup' ? (
          <Button variant="quiet" onPress={() => go('over')}>
            {t('tour:done')}
          </Button>
        ) : (
          <>
            {(shown !== 'add' || (badges ?? 0) > 0) && (
              <Button variant="quiet" onPress={() => go(stepAfter(shown))}>
                {t('tour:next')}
              </Button>
            )}
            <Button variant="quiet" onPress={() => go('over')}>
              {t('tour:skip')}
            </Button>
          </>
        )}
      </div>
    </aside>
  );
}

/** How far the tour is: undefined until it is read. What the vault does not take is remembered until the page goes. */
function useKeptStep(): { readonly step: TourStep | null | undefined; readonly go: (step: TourStep) => void } {
  const [step, setStep] = useState<TourStep | null | undefined>(undefined);
  useEffect(() => {
    void bridge.notices.read().then((answer) => setStep(answer.ok ? answer.value.tour : 'over'));
  }, []);
  const [go] = useState(() => (to: TourStep) => {
    setStep(to);
    void bridge.notices.tour(to);
  });
  return { step, go };
}

const lookEvery = 400;

/** Gives what a step points at the name its mark is placed by; false while that is not on the page. */
function useAnchor(step: Shown | null): boolean {
  const [anchored, setAnchored] = useState(false);
  useEffect(() => {
    if (step === null) return undefined;
    let named: HTMLElement | null = null;
    const look = (): void => {
      const found = document.querySelector<HTMLElement>(targets[step]);
      if (found === named && found?.isConnected !== false) return;
      named?.style.removeProperty('anchor-name');
      named = found;
      named?.style.setProperty('anchor-name', '--tour');
      setAnchored(named !== null);
    };
    look();
    const timer = setInterval(look, lookEvery);
    return () => {
      clearInterval(timer);
      named?.style.removeProperty('anchor-name');
    };
  }, [step]);
  return anchored;
}
