import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './pills.css';

interface FilterPillsProps<V extends string> {
  readonly label: string;
  readonly items: readonly { readonly value: V; readonly label: string; readonly count?: number }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A row of pills of which one is on. */
export function FilterPills<V extends string>({ label, items, value, onChange }: FilterPillsProps<V>) {
  return (
    <ToggleButtonGroup
      className="pills"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        const item = items.find((one) => one.value === chosen);
        if (item) onChange(item.value);
      }}
    >
      {items.map((item) => (
        <ToggleButton className="pill" key={item.value} id={item.value}>
          {item.count !== undefined && <strong>{item.count}</strong>}
          <span>{item.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
