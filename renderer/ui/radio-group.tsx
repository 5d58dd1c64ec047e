import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
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
        <Radio className="radio" key={item.value} value={item.value}>
          <span className="radio-dot" aria-hidden="true" />
          <span>
            <span className="radio-label">{item.label}</span>
            {item.description !== undefined && <span className="radio-description">{item.description}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
