import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import '../../ui/menu.css';

const acts = ['rename', 'open', 'up', 'down', 'delete'] as const;
export type SideAct = (typeof acts)[number];

interface SideMenuProps {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly words: Readonly<Record<SideAct | 'more', string>>;
  readonly disabled: readonly string[];
  readonly onAct: (act: SideAct) => void;
}

/** What can be done with a line of the sidebar. */
export function SideMenu({ triggerRef, isOpen, onOpenChange, words, disabled, onAct }: SideMenuProps) {
  return (
    <Popover
      className="menu-popover"
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom end"
    >
      <Menu
        className="menu"
        aria-label={words.more}
        autoFocus="first"
        disabledKeys={disabled}
        onClose={() => onOpenChange(false)}
      >
        {acts.map((act) => (
          <MenuItem className="menu-item" key={act} id={act} onAction={() => onAct(act)}>
            {words[act]}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
