import type { Translate } from '../../shared/messages';
import { crashDetails } from './crash-details';
import { showFault } from './fault-dialog';

/**
 * Faults of the main process that nothing else caught. Without a person (`attended` false) the program says so and ends;
 * with one it tells, once at a time, and goes on when the person wants to: what is in the vault is whole either way.
 */
export function watchFaults(attended: boolean, translate: Translate, quit: () => void): void {
  let telling = false;
  const tell = (kind: string, fault: unknown): void => {
    const details = crashDetails(kind, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    if (!attended) {
      process.stderr.write(`${details}\n`);
      process.exit(1);
    }
    if (telling) return;
    telling = true;
    const words = {
      message: translate('shell:fault.message'),
      detail: translate('shell:fault.detail'),
      go: translate('shell:fault.go'),
      leave: translate('shell:menu.quit'),
      escape: 'go' as const,
    };
    void showFault(null, details, words, translate).then((choice) => {
      telling = false;
      if (choice === 'leave') quit();
    });
  };
  process.on('uncaughtException', (fault) => tell('uncaughtException', fault));
  process.on('unhandledRejection', (fault) => tell('unhandledRejection', fault));
}
