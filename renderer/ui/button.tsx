import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** What it asked for is under way: it keeps the focus and answers no further press. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
}

/** Says what happens: a verb, and an icon before it where that helps to find it again. */
export function Button({ variant = 'secondary', icon, isPending = false, children, onPress, ...rest }: ButtonProps) {
  const pressed = onPress === undefined ? {} : { onPress };
  // Not react-aria's own pending state: it announces a picture without a name. The words of the button change instead.
  const pending = isPending ? { 'aria-disabled': true, 'data-pending': true } : pressed;
  return (
    <AriaButton className={`button button-${variant}`} {...rest} {...pending}>
      {icon}
      {children}
    </AriaButton>
  );
}
