import { createContext, type ReactNode, useContext } from 'react';

const ReadOnlyContext = createContext(false);

/** Id of the words on every page that say why nothing can be changed. */
export const whyReadOnly = 'why-read-only';

interface ReadOnlyProviderProps {
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

/** Tells everything within it whether the wallet is damaged and open for reading alone. */
export function ReadOnlyProvider({ readOnly, children }: ReadOnlyProviderProps) {
  return <ReadOnlyContext value={readOnly}>{children}</ReadOnlyContext>;
}

/**
 * Whether nothing in this wallet can be added, changed or deleted. What cannot work is not offered then; keys that ask
 * for it all the same are answered with the reason, and the main process refuses it in any case.
 */
export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}

/** Offers to change something; where nothing can be changed, nothing. */
export function Changing({ children }: { readonly children: ReactNode }) {
  return useReadOnly() ? null : children;
}
