import { Search as Glass } from 'lucide-react';
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { boxActOf } from './box-keys';
import { ColouredText } from './coloured-text';
import { ProblemsNote } from './problems-note';
import { ClearButton, HelpButton, KeepButton } from './search-buttons';
import { SuggestionList } from './suggestion-list';
import { inserted, type Suggestion } from './suggestions';
import { useParsed } from './use-search';
import { useSuggestions } from './use-suggestions';
import './search-box.css';

interface SearchBoxProps {
  readonly label: string;
  readonly shortcut: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Absent where the search cannot be kept. */
  readonly onKeep?: () => void;
}

/**
 * The search field: what is typed, coloured as it is understood, and a list of what could be meant. A combo box: the
 * arrow keys go through the list, Enter takes one, Escape closes the list and then clears the field.
 */
export function SearchBox({ label, shortcut, value, onChange, inputRef, onKeep }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(inputRef, () => input.current as HTMLInputElement);
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(-1);
  const search = useParsed(value);
  const suggested = useSuggestions(value, caret, open);
  const { suggestions } = suggested;
  const shown = open && suggestions.length > 0;

  function change(text: string, at: number): void {
    onChange(text);
    setCaret(at);
    setActive(-1);
    setOpen(true);
  }
  const changing = useRef(change);
  useEffect(() => {
    changing.current = change;
  });
  const clear = useCallback(() => {
    changing.current('', 0);
    setOpen(false);
    input.current?.focus();
  }, []);
  function take(suggestion: Suggestion): void {
    const { text, caret: at } = inserted(value, suggested, suggestion);
    // At once: a letter that is typed before the next frame has to find the caret where it belongs.
    flushSync(() => {
      change(text, at);
      setOpen(suggestion.kind === 'operator');
    });
    input.current?.focus();
    input.current?.setSelectionRange(at, at);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = boxActOf(event.key, { count: shown ? suggestions.length : 0, active, isEmpty: value === '' });
    if (act === null) return;
    // Enter that takes nothing is left to a form around the field.
    if (event.key !== 'Enter' || act.kind === 'take') event.preventDefault();
    if (act.kind === 'point') setActive(act.at);
    else if (act.kind === 'close') setOpen(false);
    else if (act.kind === 'clear') change('', 0);
    else if (act.kind === 'open') {
      setOpen(true);
      setActive(0);
    } else {
      const chosen = suggestions[act.at];
      if (chosen) take(chosen);
    }
  }

  return (
    <div
      className="search-box"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <div className="search">
        <Glass aria-hidden="true" />
        <ColouredText typed={value} spans={search.spans} input={input} />
        <input
          ref={input}
          type="search"
          role="combobox"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={label}
          value={value}
          onChange={(event) => change(event.target.value, event.target.selectionStart ?? event.target.value.length)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          dir="auto"
        />
        {value === '' && <kbd aria-hidden="true">{shortcut}</kbd>}
        <div className="search-buttons">
          {value !== '' && onKeep && <KeepButton onKeep={onKeep} />}
          {value !== '' && <ClearButton onClear={clear} />}
          <HelpButton />
        </div>
      </div>
      {shown && (
        <SuggestionList id={listId} suggestions={suggestions} active={active} onTake={take} onPoint={setActive} />
      )}
      {!shown && <ProblemsNote problems={search.problems} />}
    </div>
  );
}
