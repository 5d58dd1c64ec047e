import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { Keys } from '../keys/keys';
import { type Entry, found } from './entries';
import { movedTo } from './palette-keys';
import { chosen, dialogClosed } from './palette-slice';
import { useEntries } from './use-entries';
import '../../ui/dialog.css';
import './palette.css';

/** Every command, badge, collection and search by a few letters. Ctrl or ⌘ with K. */
export function Palette() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && dispatch(dialogClosed())}
    >
      <Modal className="sheet palette">
        <Dialog className="palette-dialog" aria-label={t('commands:palette')}>
          <Inside />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const recent = useAppSelector(({ palette }) => palette.recent);
  const entries = useEntries();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const groups = useMemo(() => found(entries, asked, recent), [entries, asked, recent]);
  const flat = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const [active, setActive] = useState(0);
  const at = Math.min(active, flat.length - 1);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    [at, flat],
  );

  function choose(entry: Entry | undefined): void {
    if (entry === undefined) return;
    dispatch(chosen(entry.id));
    entry.run();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, at, flat.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter') {
      // The list may still be a key behind.
      choose(asked === typed ? flat[at] : found(entries, typed, recent)[0]?.entries[0]);
    } else return;
    event.preventDefault();
  }
  return (
    <>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          role="combobox"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          aria-label={t('commands:palette')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          placeholder={t('commands:placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" id={id} role="listbox" aria-label={t('commands:palette')} ref={list}>
        {groups.map((group) => (
          <div key={group.group} role="group" aria-labelledby={`${id}-${group.group}`}>
            {/* A list of choices holds groups and choices, and no headings. */}
            <h2 role="presentation" id={`${id}-${group.group}`}>
              {t(`commands:entry-group.${group.group}`)}
            </h2>
            {group.entries.map((entry) => {
              const mine = flat.indexOf(entry);
              return (
                <div
                  key={entry.id}
                  id={`${id}-${mine}`}
                  role="option"
                  aria-selected={mine === at}
                  className="palette-entry"
                  onPointerMove={() => mine !== at && setActive(mine)}
                  onClick={() => choose(entry)}
                >
                  <span className="palette-name" dir="auto">
                    {entry.name}
                  </span>
                  {entry.keys === null ? (
                    <span className="palette-beside" dir="auto">
                      {entry.beside}
                    </span>
                  ) : (
                    <Keys accelerator={entry.keys} />
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {flat.length === 0 && (
        <p className="palette-none" role="status">
          {t('commands:nothing', { typed: asked.trim() })}
        </p>
      )}
    </>
  );
}
