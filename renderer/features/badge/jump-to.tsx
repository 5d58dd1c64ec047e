import type { ReactNode } from 'react';

/** Frames in which a section that is still being loaded may come: about two seconds. */
const patience = 120;

function jumpTo(section: string, frames = patience): void {
  const target = document.getElementById(section);
  if (!target && frames > 0) requestAnimationFrame(() => jumpTo(section, frames - 1));
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

/** Goes to a section of the same page, for the eye and for the keyboard. No address: the route stays as it is. */
export function JumpTo({ section, children }: { readonly section: string; readonly children: ReactNode }) {
  return (
    <button type="button" className="link" onClick={() => jumpTo(section)}>
      {children}
    </button>
  );
}
