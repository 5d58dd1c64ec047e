import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from './suggestions';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
  readonly onPoint: (index: number) => void;
}

export function SuggestionList({ id, suggestions, active, onTake, onPoint }: SuggestionListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <ul className="suggestions" id={id} role="listbox" aria-label={t('search:suggestions')} ref={list}>
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.insert}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="suggestion"
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(suggestion);
          }}
          onPointerMove={() => onPoint(index)}
        >
          <code dir="auto">{suggestion.insert.trim()}</code>
          {suggestion.kind === 'operator' && <span>{t(`search:about.${suggestion.operator}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
