import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

type KeysChannel = Extract<keyof Handlers, `keys.${string}`>;

export function keysHandlers(session: RemoteWallet, desktop: Desktop): Pick<Handlers, KeysChannel> {
  return {
    'keys.newCode': () => session.newRecoveryCode(),
    'keys.tryCode': (code) => session.tryRecoveryCode(code),
    'keys.saveCode': async (code, format) => {
      const made = await session.recoverySheet(code, format);
      if (!made.ok) return made;
      const path = await desktop.chooseTarget(made.value.fileName);
      if (path === null) return success(null);
      const written = await desktop.write(path, made.value.bytes);
      return written.ok ? success({ path }) : written;
    },
    'keys.printCode': async (code) => {
      const made = await session.recoverySheet(code, 'html');
      return made.ok ? desktop.printPage(new TextDecoder().decode(made.value.bytes)) : made;
    },
    'keys.change': (proof, change) => session.changeKeys(proof, change),
  };
}
