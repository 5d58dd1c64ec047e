import type { Outcome } from '../../../shared/report';

const paths: Readonly<Record<Outcome, string>> = {
  passed: 'M3.5 8.5 L6.8 11.6 L12.5 4.8',
  failed: 'M4 4 L12 12 M12 4 L4 12',
  unknown: 'M5.6 6.1 C5.6 4.6 6.6 3.6 8 3.6 S10.4 4.5 10.4 5.9 C10.4 7.6 8 7.8 8 9.7 M8 12.2 V12.4',
  'not-applicable': 'M4.5 8 H11.5',
};

/** How a step ended, by shape as well as by colour. Own drawing. */
export function OutcomeIcon({ outcome, label }: { readonly outcome: Outcome; readonly label: string }) {
  return (
    <svg className="outcome-icon" data-outcome={outcome} viewBox="0 0 16 16" role="img" aria-label={label}>
      <path d={paths[outcome]} />
    </svg>
  );
}
