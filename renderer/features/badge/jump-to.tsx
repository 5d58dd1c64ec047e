import type { ReactNode } from 'react';

/** Goes to a section of the same page, for the eye and for the keyboard. No address: the route stays as it is. */
export function JumpTo({ section, children }: { readonly section: string; readonly children: ReactNode }) {
  const jump = () => {
    const target = document.getElementById(section);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="link" onClick={jump}>
      {children}
    </button>
  );
}
