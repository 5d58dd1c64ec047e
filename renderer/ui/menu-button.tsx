import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './button.css';
import './menu.css';
import './pills.css';

interface MenuButtonProps {
  readonly label: string;
  readonly look?: 'pill' | 'button';
  readonly icon?: ReactNode;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  /** The chosen one, where the menu is a choice; absent where its items are actions. */
  readonly value?: string;
  readonly onAction: (id: string) => void;
}

/** A pill or a button that opens a short menu. */
export function MenuButton({ label, look = 'pill', icon, items, value, onAction }: MenuButtonProps) {
  const selection =
    value === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: [value], disallowEmptySelection: true };
  return (
    <MenuTrigger>
      <Button className={look === 'pill' ? 'pill pill-menu' : 'button button-secondary button-menu'}>
        {icon}
        <span>{label}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="menu-popover">
        <Menu className="menu" aria-label={label} onAction={(key) => onAction(String(key))} {...selection}>
          {items.map((item) => (
            <MenuItem className="menu-item" key={item.id} id={item.id} textValue={item.label}>
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
