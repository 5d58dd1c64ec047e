import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';

export interface KeptItem {
  readonly id: string;
  readonly name: string;
  /** Lines under the name. */
  readonly notes: readonly ReactNode[];
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

interface KeptListProps {
  readonly label: string;
  /** What stands there while the list is empty. */
  readonly none: string;
  readonly items: readonly KeptItem[];
}

/** Things the earner keeps, each with a way to remove it. */
export function KeptList({ label, none, items }: KeptListProps) {
  if (items.length === 0) return <p className="settings-none">{none}</p>;
  return (
    <ul className="emails" aria-label={label}>
      {items.map(({ id, name, notes, removeLabel, onRemove }) => (
        <li className="email" key={id}>
          <div className="email-address" dir="auto">
            {name}
            {notes.map((note, at) => (
              <div className="kept-note" key={at}>
                {note}
              </div>
            ))}
          </div>
          <IconButton label={removeLabel} icon={<X />} onPress={onRemove} />
        </li>
      ))}
    </ul>
  );
}
