import type { Verdict } from '../../shared/report';

/** Each verdict has a sign of its own, so that colour is never the only one. */
const signs: Readonly<Record<Verdict, string>> = {
  verified: 'M3.4 8.6 L6.6 11.7 L12.8 4.7',
  unverified: 'M5.8 6 A2.3 2.3 0 1 1 8 8.6 V9.6 M8 12.2 V12.5',
  expired: 'M8 2.4 A5.6 5.6 0 1 1 8 13.6 A5.6 5.6 0 1 1 8 2.4 M8 5 V8.2 L10 9.6',
  'not-yet-valid': 'M8 2.4 A5.6 5.6 0 1 1 8 13.6 A5.6 5.6 0 1 1 8 2.4 M8 11 V7.8 L6 6.4',
  suspended: 'M5.8 4 V12 M10.2 4 V12',
  revoked: 'M8 2.6 A5.4 5.4 0 1 1 8 13.4 A5.4 5.4 0 1 1 8 2.6 M4.3 4.3 L11.7 11.7',
  invalid: 'M4.2 4.2 L11.8 11.8 M11.8 4.2 L4.2 11.8',
};

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={signs[verdict]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
