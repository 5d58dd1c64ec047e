import type { ReactNode } from 'react';
import { Keepable } from '../keep/keepable';

interface SettingsSectionProps {
  readonly title: string;
  readonly text?: string;
  /** What is set here is kept in the wallet, and not beside it on this computer. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

/** A heading with its explanation at one side, the controls at the other. */
export function SettingsSection({ title, text, isKept = false, children }: SettingsSectionProps) {
  return (
    <section className="settings-section">
      <div className="settings-about">
        <h2>{title}</h2>
        {text !== undefined && <p>{text}</p>}
      </div>
      <div className="settings-controls">{isKept ? <Keepable>{children}</Keepable> : children}</div>
    </section>
  );
}

/** A refusal, beside the control that was used. */
export function SettingsError({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p className="settings-error" role="alert">
      {words}
    </p>
  );
}
