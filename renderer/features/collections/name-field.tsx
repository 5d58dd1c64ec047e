import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { collectionLimits } from '../../../shared/collections';
import { useLeaving } from '../../ui/use-leaving';
import './name-field.css';

interface NameFieldProps {
  readonly name: string;
  /** With the new name, or null where it stays as it was. */
  readonly onDone: (name: string | null) => void;
}

/** A name that is written over in its place: Enter and leaving keep it, Escape does not. */
export function NameField({ name, onDone }: NameFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(name);
  const over = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (given: string | null): void => {
    if (over.current) return;
    over.current = true;
    const clean = given?.replace(/\s+/g, ' ').trim() ?? '';
    onDone(clean === '' || clean === name ? null : clean);
  };
  useLeaving(() => end(text));
  return (
    <input
      ref={field}
      className="name-field"
      dir="auto"
      aria-label={t('collections:name')}
      value={text}
      maxLength={collectionLimits.name}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) end(text);
        else if (event.key === 'Escape') end(null);
      }}
    />
  );
}
