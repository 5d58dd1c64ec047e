import { PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { SmartCollection } from '../../../shared/collections';
import { parseSearch } from '../../../shared/search/parse';
import { printQuery } from '../../../shared/search/print';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { IconButton } from '../../ui/icon-button';
import { usePageTitle } from '../../ui/use-page-title';
import { NameField } from '../collections/name-field';
import { Changing, useReadOnly } from '../keep/read-only';
import { SearchBox } from './search-box';
import { useVocabulary } from './use-search';
import { useSearchActs } from './use-search-acts';

type Mode = 'shown' | 'naming' | 'editing';

/** The name of a kept search and what it asks, each of which can be changed in its place. */
export function KeptTitle({ kept }: { readonly kept: SmartCollection }) {
  const { t } = useTranslation();
  usePageTitle(kept.name);
  const vocabulary = useVocabulary();
  const acts = useSearchActs();
  const readOnly = useReadOnly();
  const { state, key } = useLocation() as {
    readonly state: { readonly naming?: boolean; readonly editing?: boolean } | null;
    readonly key: string;
  };
  const asked: Mode = readOnly ? 'shown' : state?.naming ? 'naming' : state?.editing ? 'editing' : 'shown';
  const [at, setAt] = useState({ key, mode: asked });
  if (at.key !== key) setAt({ key, mode: asked });
  const mode = at.key === key ? at.mode : asked;
  const show = (next: Mode): void => setAt({ key, mode: next });
  const words = printQuery(parseSearch(kept.query).query, vocabulary);
  return (
    <div className="kept-title">
      {mode === 'naming' ? (
        <NameField
          name={kept.name}
          onDone={(given) => {
            show('shown');
            if (given !== null) void acts.rename(kept, given);
          }}
        />
      ) : readOnly ? (
        <h1 dir="auto">{kept.name}</h1>
      ) : (
        <h1>
          <button
            type="button"
            className="kept-name"
            title={t('search:act.rename')}
            onClick={() => show('naming')}
            dir="auto"
          >
            {kept.name}
          </button>
        </h1>
      )}
      {mode === 'editing' ? (
        <EditQuery
          words={words}
          onDone={(typed) => {
            show('shown');
            if (typed !== null) void acts.rewrite(kept, typed);
          }}
        />
      ) : (
        <p className="page-subtitle kept-query">
          <code dir="auto">{words}</code>
          <Changing>
            <IconButton label={t('search:act.edit')} icon={<PenLine />} onPress={() => show('editing')} />
          </Changing>
        </p>
      )}
    </div>
  );
}

function EditQuery({ words, onDone }: { readonly words: string; readonly onDone: (typed: string | null) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="kept-edit"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed);
      }}
    >
      <SearchBox label={t('search:queryLabel')} shortcut="" value={typed} onChange={setTyped} inputRef={input} />
      <ButtonRow
        cancel={<Button onPress={() => onDone(null)}>{t('app:cancel')}</Button>}
        action={
          <Button variant="primary" type="submit" isDisabled={typed.trim() === ''}>
            {t('search:keepQuery')}
          </Button>
        }
      />
    </form>
  );
}
