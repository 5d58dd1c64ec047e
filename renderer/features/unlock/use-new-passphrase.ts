import { useState } from 'react';
import { type PassphraseProblem, passphraseProblem } from './new-wallet';

/** What is typed into the two fields of a new passphrase; `fields` goes to {@link NewPassphrase}. */
export function useNewPassphrase() {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  return {
    passphrase: first,
    /** Whether it can be taken; says beside the fields why not. */
    isFine(): boolean {
      const found = passphraseProblem(first, second);
      setProblem(found);
      return found === null;
    },
    fields: { first, second, onFirst: setFirst, onSecond: setSecond, problem },
  } as const;
}
