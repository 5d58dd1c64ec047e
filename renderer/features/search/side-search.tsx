import { Ellipsis, SearchCheck } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Menu, MenuItem, Popover } from 'react-aria-components';
import { Link, useLocation, useNavigate } from 'react-router';
import type { SmartCollection } from '../../../shared/collections';
import { announce } from '../../ui/live-region';
import { NameField } from '../collections/name-field';
import { Tally, type TallyProps } from '../transcript/tally';
import { movedBy } from '../collections/reorder';
import { useSideDrag } from '../collections/use-side-drag';
import type { SearchActs } from './use-search-acts';
import '../../ui/menu.css';

interface SideSearchProps {
  readonly search: SmartCollection;
  readonly count: TallyProps | undefined;
  readonly order: readonly string[];
  readonly acts: SearchActs;
}

/** One kept search of the sidebar: opened by a press, moved by dragging or with Alt and the arrows, renamed in its place. */
export function SideSearch({ search, count, order, acts }: SideSearchProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { id, name } = search;
  const to = `/search/${id}`;
  const more = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const drag = useSideDrag({
    type: 'application/x-lapel-search',
    id,
    order,
    onArrange: (arranged) => void acts.arrange(arranged),
  });

  function move(places: number): void {
    const moved = movedBy(order, id, places);
    if (moved.every((one, at) => one === order[at])) return;
    void acts.arrange(moved);
    announce(t('search:movedTo', { name, place: moved.indexOf(id) + 1, count: order.length }));
  }
  function act(key: string): void {
    if (key === 'rename') setRenaming(true);
    else if (key === 'edit') void navigate(to, { state: { editing: true } });
    else if (key === 'up') move(-1);
    else if (key === 'down') move(1);
    else if (key === 'delete') {
      void acts.drop(search, order);
      if (pathname === to) void navigate('/');
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') act('delete');
  }

  if (renaming)
    return (
      <li className="side-collection">
        <NameField
          name={name}
          onDone={(given) => {
            setRenaming(false);
            if (given !== null) void acts.rename(search, given);
          }}
        />
      </li>
    );
  const items = ['rename', 'edit', 'up', 'down', 'delete'] as const;
  const disabled = [...(order[0] === id ? ['up'] : []), ...(order.at(-1) === id ? ['down'] : [])];
  return (
    <li
      className="side-collection"
      {...drag.line}
      onContextMenu={(event) => {
        event.preventDefault();
        setOpen(true);
      }}
    >
      <Link
        className="side-link"
        to={to}
        aria-current={pathname === to ? 'page' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
        onKeyDown={onKeyDown}
        {...drag.link}
      >
        <SearchCheck aria-hidden="true" />
        <span className="side-collection-name" dir="auto">
          {name}
        </span>
        <span className="side-count">{count && <Tally {...count} />}</span>
      </Link>
      <Button
        ref={more}
        className="icon-button side-more"
        aria-label={t('search:more', { name })}
        aria-haspopup="menu"
        onPress={() => setOpen(true)}
      >
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className="menu-popover" triggerRef={more} isOpen={open} onOpenChange={setOpen} placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('search:more', { name })}
          autoFocus="first"
          disabledKeys={disabled}
          onAction={(key) => act(String(key))}
          onClose={() => setOpen(false)}
        >
          {items.map((item) => (
            <MenuItem className="menu-item" key={item} id={item}>
              {t(`search:act.${item}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </li>
  );
}
