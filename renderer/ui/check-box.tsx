import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { Check } from 'lucide-react';
import './check-box.css';

interface CheckBoxProps {
  readonly label: string;
  readonly description?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A choice that is on or off. */
export function CheckBox({ label, description, value, onChange }: CheckBoxProps) {
  return (
    <CheckboxField className="check-box" isSelected={value} onChange={onChange}>
      <CheckboxButton className="check-box-button">
        <span className="check-box-mark" aria-hidden="true">
          <Check />
        </span>
        <span>{label}</span>
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className="check-box-description">
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}
