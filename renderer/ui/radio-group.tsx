import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components';
import './field.css';

interface RadioGroupProps {
  readonly label: string;
  readonly items: readonly { readonly value: string; readonly label: string; readonly description?: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight. */
export function RadioGroup({ label, items, value, onChange }: RadioGroupProps) {
  return (
    <AriaRadioGroup className="radio-group" value={value} onChange={onChange}>
      <Label>{label}</Label>
      {items.map((item) => (
        <RadioField className="radio" key={item.value} value={item.value}>
          <RadioButton className="radio-button">
            <span className="radio-dot" aria-hidden="true" />
            <span>{item.label}</span>
          </RadioButton>
          {item.description !== undefined && (
            <Text slot="description" className="radio-description">
              {item.description}
            </Text>
          )}
        </RadioField>
      ))}
    </AriaRadioGroup>
  );
}
