import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnlockMethod } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import { SettingsSection } from '../settings/settings-section';
import { type Asked, ChangeKeysDialog } from './change-keys-dialog';
import { useUnlocked } from './use-unlocked';
import './keep.css';

/** The ways into this wallet: what there is, and what can be changed about it. */
export function KeysSection() {
  const { t } = useTranslation();
  const toast = useToast();
  const state = useUnlocked();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!state) return null;
  const has = (method: UnlockMethod) => state.methods.includes(method);
  const daily = state.methods.filter((method) => method !== 'recovery').length;
  const ring = state.keyRing.kind === 'available';
  const ask = (what: Asked, words: string) => (
    <Button isDisabled={state.readOnly !== undefined} onPress={() => setAsked(what)}>
      {words}
    </Button>
  );
  return (
    <SettingsSection title={t('keep:keysTitle')} text={t('keep:keysText')}>
      <ul className="keep-list">
        <Way name={t('keep:wayPassphrase')} on={has('passphrase')}>
          {ask('set-passphrase', has('passphrase') ? t('keep:changePassphrase') : t('keep:addPassphrase'))}
          {has('passphrase') && daily > 1 && ask('remove-passphrase', t('keep:removePassphrase'))}
        </Way>
        <Way
          name={t('keep:wayKeyRing')}
          on={has('key-ring')}
          {...(!ring && !has('key-ring') && { note: t('keep:keyRingNone') })}
        >
          {!has('key-ring') && ring && ask('add-key-ring', t('keep:addKeyRing'))}
          {has('key-ring') && daily > 1 && ask('remove-key-ring', t('keep:removeKeyRing'))}
        </Way>
        <Way name={t('keep:wayRecovery')} on={has('recovery')}>
          {ask('set-recovery', has('recovery') ? t('keep:replaceCode') : t('keep:newCode'))}
          {has('recovery') && ask('remove-recovery', t('keep:removeCode'))}
        </Way>
      </ul>
      {asked !== null && (
        <ChangeKeysDialog
          asked={asked}
          methods={state.methods}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            toast.show({ message: t('keep:changed') });
          }}
        />
      )}
    </SettingsSection>
  );
}

interface WayProps {
  readonly name: string;
  readonly on: boolean;
  readonly note?: string;
  readonly children: ReactNode;
}

function Way({ name, on, note, children }: WayProps) {
  const { t } = useTranslation();
  return (
    <li className="keep-line">
      <div className="keep-line-words">
        <div className="keep-line-name">{name}</div>
        <div className="keep-note">{note ?? (on ? t('keep:wayOn') : t('keep:wayOff'))}</div>
      </div>
      <div className="keep-actions">{children}</div>
    </li>
  );
}
