import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** Says what happens: a verb, and an icon before it where that helps to find it again. */
export function Button({ variant = 'secondary', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton className={`button button-${variant}`} {...rest}>
      {icon}
      {children}
    </AriaButton>
  );
}
