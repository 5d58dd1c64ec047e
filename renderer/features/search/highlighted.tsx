import { createContext, type ReactNode, use, useMemo } from 'react';
import type { TextField } from '../../../shared/search/query';
import { piecesOf, type Wanted, wantedBy } from './marks';
import { useParsed } from './use-search';
import './highlighted.css';

const WantedContext = createContext<readonly Wanted[]>([]);

/** Says what is searched to everything inside that can mark it. */
export function Highlighting({ typed, children }: { readonly typed: string; readonly children: ReactNode }) {
  const { query } = useParsed(typed);
  const wanted = useMemo(() => wantedBy(query), [query]);
  return <WantedContext value={wanted}>{children}</WantedContext>;
}

interface HighlightedProps {
  readonly text: string;
  /** Which field of the badge it is; null for a text that is in none of them. */
  readonly field: TextField | null;
}

/** A text in which what is searched is marked. */
export function Highlighted({ text, field }: HighlightedProps) {
  const wanted = use(WantedContext);
  if (wanted.length === 0) return text;
  return piecesOf(text, wanted, field).map((piece, at) =>
    piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text,
  );
}
