import { describe, expect, it } from 'vitest';
import { noticesHandlers, type SystemNotice } from '../../../main/ipc/notices';
import { success } from '../../../shared/result';
import { defaultSettings, type SystemNotices } from '../../../shared/settings';
import { aNotifier, aWallet } from './a-wallet';

const notice = { key: 'ends:a', record: 'a'.repeat(64), name: 'Welding', days: 7 };

async function told(notices: SystemNotices | undefined, fresh: readonly string[] = [notice.key]) {
  const shown: SystemNotice[] = [];
  const settings = { ...defaultSettings, ...(notices && { notices }) };
  const { session } = aWallet({
    settings: () => success(settings),
    takeUntold: () => success(fresh),
  });
  await noticesHandlers(session, aNotifier(shown))['notices.tell']([notice]);
  return shown;
}

describe('notices outside the window', () => {
  it('are none until the person allows them', async () => {
    expect(await told(undefined)).toEqual([]);
    expect(await told({ system: false, names: true })).toEqual([]);
  });
  it('have no name unless that is allowed, too', async () => {
    expect(await told({ system: true, names: false })).toEqual([{ record: notice.record, name: null, days: 7 }]);
    expect(await told({ system: true, names: true })).toEqual([{ record: notice.record, name: 'Welding', days: 7 }]);
  });
  it('are shown once', async () => {
    expect(await told({ system: true, names: false }, [])).toEqual([]);
  });
});
