import type { ReactNode } from 'react';
import {
  ButtonContext,
  ComboBoxContext,
  Provider,
  RadioGroupContext,
  SelectContext,
  TextFieldContext,
  ToggleButtonContext,
} from 'react-aria-components';
import { useReadOnly, whyReadOnly } from './read-only';
import './keep.css';

const off = { isDisabled: true } as const;

/**
 * Fields that show what the wallet keeps. Where it is open for reading alone they go on showing it, answer to nothing,
 * and are described by the words that say why.
 */
export function Keepable({ children }: { readonly children: ReactNode }) {
  if (!useReadOnly()) return children;
  return (
    <div role="group" className="keepable" aria-describedby={whyReadOnly}>
      <Provider
        values={[
          [ButtonContext, off],
          [ComboBoxContext, off],
          [RadioGroupContext, off],
          [SelectContext, off],
          [TextFieldContext, off],
          [ToggleButtonContext, off],
        ]}
      >
        {children}
      </Provider>
    </div>
  );
}
