/** The mark: two lapels meeting, a pin on one. */
export function LapelMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="lapel-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 2 H9.5 L13 12 L9 22 H2 Z" fill="currentColor" />
      <path d="M22 2 H15 L12.4 8.4 L14.6 13.6 L12 22 H22 Z" fill="currentColor" opacity="0.45" />
      <circle cx="6.4" cy="8.4" r="2" fill="var(--paper)" />
    </svg>
  );
}
