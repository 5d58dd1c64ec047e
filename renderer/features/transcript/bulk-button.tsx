import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';

interface BulkButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

/** A sign that says its words where there is room for them, and shows them on demand where there is none. */
export function BulkButton({ label, icon, onPress }: BulkButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button className="bulk-button" aria-label={label} onPress={onPress}>
        {icon}
        <span>{label}</span>
      </Button>
      <Tooltip className="bulk-tooltip">{label}</Tooltip>
    </TooltipTrigger>
  );
}

interface BulkMenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly onAction: (id: string) => void;
}

export function BulkMenu({ label, icon, items, onAction }: BulkMenuProps) {
  return (
    <MenuTrigger>
      <TooltipTrigger delay={500}>
        <Button className="bulk-button" aria-label={label}>
          {icon}
          <span>{label}</span>
        </Button>
        <Tooltip className="bulk-tooltip">{label}</Tooltip>
      </TooltipTrigger>
      <Popover className="menu-popover" placement="top">
        <Menu className="menu" aria-label={label} items={items} onAction={(key) => onAction(String(key))}>
          {(item) => (
            <MenuItem className="menu-item" textValue={item.label}>
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
