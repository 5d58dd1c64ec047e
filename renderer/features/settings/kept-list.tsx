import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
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

/** Things the earner keeps under a name, each with a way to remove it. */
export function KeptList({ label, none, items }: KeptListProps) {
  const heading = useId();
  return (
    <div>
      <h3 className="kept-label" id={heading}>
        {label}
      </h3>
      {items.length === 0 ? (
        <p className="settings-none">{none}</p>
      ) : (
        <ul className="emails" aria-labelledby={heading}>
          {items.map((item) => (
            <KeptLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}

function KeptLine({ item: { name, notes, removeLabel, onRemove } }: { readonly item: KeptItem }) {
  return (
    <li className="email kept-line">
      <div className="email-address" dir="auto">
        <div className="kept-name">{name}</div>
        {notes.map((note, at) => (
          <div className="kept-note" key={at}>
            {note}
          </div>
        ))}
      </div>
      <IconButton label={removeLabel} icon={<X />} onPress={onRemove} />
    </li>
  );
}

/** An identifier or a hash, with what it is. */
export function NamedCode({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <>
      {name} <code dir="ltr">{code}</code>
    </>
  );
}
