import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import './field.css';
import './menu.css';

interface SelectProps {
  readonly label: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of several, folded up. */
export function Select({ label, items, value, onChange }: SelectProps) {
  return (
    <AriaSelect className="field" value={value} onChange={(key) => key !== null && onChange(String(key))}>
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="menu-popover">
        <ListBox className="menu">
          {items.map((item) => (
            <ListBoxItem className="menu-item" key={item.value} id={item.value} textValue={item.label}>
              {item.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
