import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import type { Job } from './imports-slice';

/** What is done in a moment needs no bar; after this long a person wonders. */
const patience = 1000;

/** How far a job is, with Cancel; shown once it has lasted a second. What was added before Cancel stays added. */
export function ImportProgressBar({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), Math.max(0, job.startedAt + patience - Date.now()));
    return () => clearTimeout(timer);
  }, [job.startedAt]);
  if (!late) return null;
  return (
    <div className="add-progress">
      <ProgressBar
        label={job.kind === 'check' ? t('intake:progressCheck') : t('intake:progressLabel')}
        valueLabel={job.total > 0 ? t('intake:progressValue', { done: job.done, total: job.total }) : undefined}
        value={job.done}
        max={job.total}
      />
      <Button variant="secondary" onPress={() => void bridge.intake.cancel(job.id)}>
        {t('intake:cancel')}
      </Button>
    </div>
  );
}
