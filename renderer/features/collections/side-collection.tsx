import { Ellipsis, Layers } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Menu, MenuItem, Popover } from 'react-aria-components';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Collection } from '../../../shared/collections';
import { announce } from '../../ui/live-region';
import { Tally, type TallyProps } from '../transcript/tally';
import { NameField } from './name-field';
import { movedBy } from './reorder';
import type { CollectionActs } from './use-collection-acts';
import { useSideDrag } from './use-side-drag';
import '../../ui/menu.css';

interface SideCollectionProps {
  readonly collection: Collection;
  readonly count: TallyProps;
  readonly order: readonly string[];
  readonly acts: CollectionActs;
}

/** One collection of the sidebar: opened by a press, moved by dragging or with Alt and the arrows, renamed in its place. */
export function SideCollection({ collection, count, order, acts }: SideCollectionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { id, name } = collection;
  const to = `/collection/${id}`;
  const more = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const drag = useSideDrag({
    type: 'application/x-lapel-collection',
    id,
    order,
    onArrange: (arranged) => void acts.arrange(arranged),
    onBadges: (records) => void acts.add(collection, records),
  });

  function move(places: number): void {
    const moved = movedBy(order, id, places);
    if (moved.every((one, at) => one === order[at])) return;
    void acts.arrange(moved);
    announce(t('collections:movedTo', { name, place: moved.indexOf(id) + 1, count: order.length }));
  }
  function act(key: string): void {
    if (key === 'rename') setRenaming(true);
    else if (key === 'cover') void navigate(to, { state: { covering: true } });
    else if (key === 'up') move(-1);
    else if (key === 'down') move(1);
    else if (key === 'delete') {
      void acts.drop(collection, order);
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
  if (renaming) {
    return (
      <li className="side-collection">
        <NameField
          name={name}
          onDone={(given) => {
            setRenaming(false);
            if (given !== null) void acts.save({ ...collection, name: given });
          }}
        />
      </li>
    );
  }
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
        <Layers aria-hidden="true" />
        <span className="side-collection-name" dir="auto">
          {name}
        </span>
        <span className="side-count">
          <Tally {...count} />
        </span>
      </Link>
      <Button
        ref={more}
        className="icon-button side-more"
        aria-label={t('collections:more', { name })}
        aria-haspopup="menu"
        onPress={() => setOpen(true)}
      >
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className="menu-popover" triggerRef={more} isOpen={open} onOpenChange={setOpen} placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('collections:more', { name })}
          autoFocus="first"
          onAction={(key) => act(String(key))}
          onClose={() => setOpen(false)}
        >
          <MenuItem className="menu-item" id="rename">
            {t('collections:rename')}
          </MenuItem>
          <MenuItem className="menu-item" id="cover">
            {t('collections:chooseCover')}
          </MenuItem>
          <MenuItem className="menu-item" id="up" isDisabled={order[0] === id}>
            {t('collections:moveUp')}
          </MenuItem>
          <MenuItem className="menu-item" id="down" isDisabled={order.at(-1) === id}>
            {t('collections:moveDown')}
          </MenuItem>
          <MenuItem className="menu-item" id="delete">
            {t('collections:delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </li>
  );
}
