import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import type { Row } from '../../../shared/row';
import { useEditions } from '../../read-model/use-editions';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import { useReadOnly } from '../keep/read-only';
import { BadgeSection } from './fact-list';
import { RecordLine } from './record-line';

/** The editions of this badge, the one that counts first; and, for the person to decide, badges that may be editions. */
export function EditionsSection({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const decide = useDecide();
  const readOnly = useReadOnly();
  const { stack, perhaps } = useEditions(id);
  const others = stack.filter((row) => row.id !== id);
  return (
    <>
      {others.length > 0 && (
        <BadgeSection title={t('badge:editions')}>
          <p className="aside">{t(stack[0]?.id === id ? 'badge:editionsTop' : 'badge:editionsOther')}</p>
          <Rows rows={others} />
          {!readOnly && (
            <Button variant="secondary" onPress={() => void decide('separate', stack)}>
              {t('badge:editionsSeparate')}
            </Button>
          )}
        </BadgeSection>
      )}
      {perhaps.length > 0 && !readOnly && (
        <BadgeSection title={t('badge:editionsPerhaps')}>
          <p className="aside">{t('badge:editionsPerhapsText')}</p>
          <Rows rows={perhaps} />
          <Button variant="secondary" onPress={() => void decide('join', [...stack, ...perhaps])}>
            {t('badge:editionsJoin')}
          </Button>
        </BadgeSection>
      )}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <RecordLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

type Word = 'separate' | 'join';

/** Says it to the wallet, and offers to say the opposite. */
function useDecide(): (word: Word, rows: readonly Row[]) => Promise<void> {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return useCallback(
    async (word, rows) => {
      const ids = rows.map(({ id }) => id);
      const said = await say(word, ids);
      if (!said.ok) {
        toast.show({ message: t('badge:editionsFailed', { reason: words(said.error) }) });
        return;
      }
      const opposite = word === 'separate' ? 'join' : 'separate';
      toast.show({
        message: t(word === 'separate' ? 'badge:editionsSeparated' : 'badge:editionsJoined'),
        action: { label: t('badge:undo'), onPress: () => void say(opposite, ids) },
      });
    },
    [t, toast, words],
  );
}

function say(word: Word, ids: readonly string[]): Promise<Result<null, WalletError>> {
  return word === 'separate' ? bridge.records.separate([...ids]) : bridge.records.join([...ids]);
}
