import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation, useNavigate } from 'react-router';
import { announce } from '../../ui/live-region';
import { Tally, type TallyProps } from '../transcript/tally';
import { Changing, useReadOnly } from '../keep/read-only';
import { NameField } from './name-field';
import { movedBy } from './reorder';
import { type SideAct, SideMenu } from './side-menu';
import type { LatestOrder } from './use-latest-order';
import { useSideDrag } from './use-side-drag';

interface SideItemProps {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly icon: ReactNode;
  /** Absent until it is known. */
  readonly count: TallyProps | undefined;
  readonly order: readonly string[];
  readonly ahead: LatestOrder;
  /** Media type of what is dragged: it lands among its own kind alone. */
  readonly type: `application/x-lapel-${string}`;
  readonly words: Readonly<Record<SideAct | 'more', string>> & { readonly moved: (place: number) => string };
  /** What its page is told where the entry `open` of the menu leads there. */
  readonly opening: object;
  readonly onArrange: (order: readonly string[]) => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
  /** Takes badges that are dropped on it; absent where none can be. */
  readonly onBadges?: (records: readonly string[]) => void;
}

/** A line of the sidebar: opened by a press, moved by dragging or with Alt and the arrows, renamed in its place. */
export function SideItem({ id, name, to, icon, count, order, ahead, type, words, ...item }: SideItemProps) {
  const { onArrange, onBadges } = item;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const readOnly = useReadOnly();
  const more = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const drag = useSideDrag({ type, id, order, onArrange, ...(onBadges && { onBadges }) });

  function move(places: number): void {
    const before = ahead.latest();
    const moved = movedBy(before, id, places);
    if (moved.every((one, at) => one === before[at])) return;
    ahead.asked(moved);
    onArrange(moved);
    announce(words.moved(moved.indexOf(id) + 1));
  }
  function act(asked: SideAct): void {
    if (asked === 'rename') setRenaming(true);
    else if (asked === 'open') void navigate(to, { state: item.opening });
    else if (asked === 'up') move(-1);
    else if (asked === 'down') move(1);
    else {
      item.onDelete();
      if (pathname === to) void navigate('/');
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      act(event.key === 'ArrowUp' ? 'up' : 'down');
    } else if (event.key === 'F2') act('rename');
    else if (event.key === 'Delete') act('delete');
  }

  if (renaming) {
    return (
      <li className="side-collection">
        <NameField
          name={name}
          onDone={(given) => {
            setRenaming(false);
            if (given !== null) item.onRename(given);
          }}
        />
      </li>
    );
  }
  return (
    <li
      className="side-collection"
      {...(!readOnly && drag.line)}
      onContextMenu={(event) => {
        event.preventDefault();
        setOpen(!readOnly);
      }}
    >
      <Link
        className="side-link"
        to={to}
        aria-current={pathname === to ? 'page' : undefined}
        {...(readOnly
          ? { draggable: false }
          : { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown F2 Delete', onKeyDown, ...drag.link })}
      >
        {icon}
        <span className="side-collection-name" dir="auto">
          {name}
        </span>
        <span className="side-count">{count && <Tally {...count} />}</span>
      </Link>
      <Changing>
        <Button
          ref={more}
          className="icon-button side-more"
          aria-label={words.more}
          aria-haspopup="menu"
          onPress={() => setOpen(true)}
        >
          <Ellipsis aria-hidden="true" />
        </Button>
        <SideMenu
          triggerRef={more}
          isOpen={open}
          onOpenChange={setOpen}
          words={words}
          disabled={[...(order[0] === id ? ['up'] : []), ...(order.at(-1) === id ? ['down'] : [])]}
          onAct={act}
        />
      </Changing>
    </li>
  );
}
