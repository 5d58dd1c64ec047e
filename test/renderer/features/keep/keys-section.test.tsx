import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeKeysDialog } from '../../../../renderer/features/keep/change-keys-dialog';
import { KeysSection } from '../../../../renderer/features/keep/keys-section';
import type { UnlockedState } from '../../../../renderer/features/keep/use-unlocked';
import type { UnlockMethod } from '../../../../shared/wallet';
import { rendered, textOf } from '../rendered';

const page = vi.hoisted(() => ({ state: null as UnlockedState | null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/features/keep/use-unlocked', () => ({ useUnlocked: () => page.state }));
vi.mock('../../../../renderer/ui/toasts', () => ({ useToast: () => ({ show: () => undefined }) }));
// A sheet is drawn into the page of a browser; its words are what is looked at here.
vi.mock('../../../../renderer/ui/dialog', () => ({ Dialog: ({ children }: { children: unknown }) => children }));
// The order of the buttons hangs on the platform.
vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' });

const state = (methods: readonly UnlockMethod[], more: Partial<UnlockedState> = {}): UnlockedState => ({
  ...{ kind: 'unlocked', methods, keyRing: { kind: 'available', backend: 'gnome_libsecret' } },
  ...more,
});
const words = (now: UnlockedState): string => {
  page.state = now;
  return textOf(rendered(<KeysSection />));
};

beforeEach(() => {
  page.state = null;
});

describe('what opens the wallet', () => {
  it('is not told before it is known', () => {
    expect(rendered(<KeysSection />)).toBe('');
  });

  it('never offers to take the only daily way away', () => {
    expect(words(state(['passphrase', 'recovery']))).not.toContain('Remove passphrase');
    expect(words(state(['key-ring', 'recovery']))).not.toContain('Remove the key ring');
    const both = words(state(['passphrase', 'key-ring']));
    expect(both).toContain('Remove passphrase');
    expect(both).toContain('Remove the key ring');
  });

  it('offers the key ring only where the system has one, and says why not', () => {
    const without = state(['passphrase'], { keyRing: { kind: 'unavailable', backend: 'none' } });
    expect(words(without)).not.toBe(words(state(['passphrase'])));
    page.state = without;
    expect(rendered(<KeysSection />).match(/<button/g)).toHaveLength(2);
    page.state = state(['passphrase']);
    expect(rendered(<KeysSection />).match(/<button/g)).toHaveLength(3);
  });

  it('changes nothing of a wallet that is open for reading alone', () => {
    page.state = state(['passphrase', 'key-ring', 'recovery'], { readOnly: { badges: 3, lost: 1 } });
    const html = rendered(<KeysSection />);
    expect(html.match(/<button[^>]*>/g)?.every((button) => button.includes('disabled'))).toBe(true);
  });
});

describe('a change of what opens the wallet', () => {
  const dialog = (asked: Parameters<typeof ChangeKeysDialog>[0]['asked'], methods: readonly UnlockMethod[]) =>
    rendered(<ChangeKeysDialog asked={asked} methods={methods} onDone={() => undefined} onClose={() => undefined} />);

  it('asks for the passphrase that holds, and for a new one twice', () => {
    expect(dialog('set-passphrase', ['passphrase']).match(/<input[^>]*type="password"/g)).toHaveLength(3);
    expect(dialog('remove-key-ring', ['passphrase', 'key-ring']).match(/<input/g)).toHaveLength(1);
    expect(dialog('set-passphrase', ['key-ring']).match(/<input[^>]*type="password"/g)).toHaveLength(2);
  });

  it('does nothing before the passphrase is typed, and marks what takes a way away', () => {
    const html = dialog('remove-recovery', ['passphrase', 'recovery']);
    const action = /<button[^>]*type="submit"[^>]*>/.exec(html)?.[0] ?? '';
    expect(action).toContain('disabled');
    expect(action).toContain('button-danger');
  });
});
