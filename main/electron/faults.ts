import type { Translate } from '../../shared/messages';
import { crashDetails } from './crash-details';
import { showFault } from './fault-dialog';

/** Tells of a fault that was noticed elsewhere. */
export interface Faults {
  /** The wallet's thread has died; the wallet is locked. */
  readonly wallet: (detail: string) => void;
}

const wordsOf = {
  main: { message: 'shell:fault.message', detail: 'shell:fault.detail', go: 'shell:fault.go' },
  wallet: { message: 'shell:walletFault.message', detail: 'shell:walletFault.detail', go: 'shell:walletFault.go' },
} as const;

/**
 * Faults of the main process that nothing else caught. Without a person (`attended` false) the program says so and ends;
 * with one it tells, once at a time, and goes on when the person wants to: what is in the vault is whole either way.
 */
export function watchFaults(attended: boolean, translate: Translate, quit: () => void): Faults {
  let telling = false;
  const tell = (kind: string, detail: string, whose: keyof typeof wordsOf = 'main'): void => {
    const details = crashDetails(kind, detail);
    if (!attended) {
      process.stderr.write(`${details}\n`);
      process.exit(1);
    }
    if (telling) return;
    telling = true;
    const keys = wordsOf[whose];
    const words = {
      message: translate(keys.message),
      detail: translate(keys.detail),
      go: translate(keys.go),
      leave: translate('shell:menu.quit'),
      escape: 'go' as const,
    };
    void showFault(null, details, words, translate).then((choice) => {
      telling = false;
      if (choice === 'leave') quit();
    });
  };
  for (const kind of ['uncaughtException', 'unhandledRejection']) {
    process.on(kind, (fault: unknown) => {
      tell(kind, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    });
  }
  return { wallet: (detail) => tell('wallet', detail, 'wallet') };
}
