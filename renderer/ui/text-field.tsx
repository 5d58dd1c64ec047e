import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import './field.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong and how to put it right; null or absent while nothing is. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  /** Something at the end of the field, such as a button that shows a passphrase. */
  readonly children?: ReactNode;
}

export function TextField({
  label,
  description,
  error,
  placeholder,
  isMultiline = false,
  children,
  ...rest
}: TextFieldProps) {
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      className="field"
      isInvalid={error !== null && error !== undefined}
      validationBehavior="aria"
      {...rest}
    >
      <Label>{label}</Label>
      <div className="field-control">
        {isMultiline ? <TextArea rows={2} {...hint} /> : <Input {...hint} />}
        {children}
      </div>
      <FieldError className="field-error">{error}</FieldError>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
    </AriaTextField>
  );
}
