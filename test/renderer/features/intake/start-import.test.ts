import { configureStore } from '@reduxjs/toolkit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkRecords } from '../../../../renderer/features/badge/check-records';
import { importsSlice } from '../../../../renderer/features/intake/imports-slice';
import {
  importFiles,
  importFilesOr,
  importPasted,
  startImport,
} from '../../../../renderer/features/intake/start-import';
import { failure, success } from '../../../../shared/result';

const { calls, listeners } = vi.hoisted(() => ({
  calls: [] as (readonly unknown[])[],
  listeners: new Set<(progress: unknown) => void>(),
}));

vi.mock('../../../../renderer/bridge', () => {
  const call =
    (name: string) =>
    (...args: readonly unknown[]) => {
      calls.push([name, ...args]);
      return Promise.resolve({ ok: true, value: { job: `${name}-${calls.length}` } });
    };
  return {
    bridge: {
      pathOf: (file: File) => (file.name.startsWith('disk') ? `/badges/${file.name}` : null),
      intake: { paths: call('paths'), bytes: call('bytes'), url: call('url'), text: call('text') },
      records: { check: call('check') },
      on: {
        importProgress: (listener: (progress: unknown) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
  };
});

const newStore = () => configureStore({ reducer: { imports: importsSlice.reducer } });
beforeEach(() => {
  calls.length = 0;
});

describe('beginning an import', () => {
  it('reads files on the disk from there, and takes others as bytes', async () => {
    const store = newStore();
    await store.dispatch(
      importFiles([new File(['a'], 'disk-a.png'), new File(['xyz'], 'pasted.png'), new File(['b'], 'disk-b.json')]),
    );
    expect(calls).toEqual([
      ['paths', ['/badges/disk-a.png', '/badges/disk-b.json']],
      ['bytes', 'pasted.png', new TextEncoder().encode('xyz')],
    ]);
    expect(store.getState().imports).toMatchObject({ panel: 'open', asking: 0 });
    expect(store.getState().imports.jobs.map((job) => job.kind)).toEqual(['import', 'import']);
  });

  describe('with an address beside the file', () => {
    const address = 'https://issuer.example/badge.png';
    const refused = { outcome: { kind: 'refused', error: { kind: 'png-without-badge' } } };
    const tell = (progress: unknown) => listeners.forEach((listener) => listener(progress));
    const begin = () => newStore().dispatch(importFilesOr([new File(['a'], 'drawn.png')], address));

    it.each([
      ['finished', [refused], 'the address'],
      ['finished', [refused, { outcome: { kind: 'added' } }], 'nothing more'],
      ['cancelled', [], 'nothing more'],
    ])('%s with %j, takes the address only where the file gave nothing', async (state, lines, then) => {
      const ended = begin();
      await vi.waitFor(() => expect(calls).toHaveLength(1));
      tell({ job: 'bytes-1', state: 'running', lines });
      tell({ job: 'another', state: 'finished', lines: [{ outcome: { kind: 'added' } }] });
      expect(calls).toHaveLength(1);
      tell({ job: 'bytes-1', state, lines: [] });
      await ended;
      expect(calls.slice(1)).toEqual(then === 'the address' ? [['url', address]] : []);
      expect(listeners.size).toBe(0);
    });
  });

  it('sends an address as an address and the rest as text, trimmed', async () => {
    const store = newStore();
    for (const pasted of [' https://issuer.example/b ', '{"a":1}\n']) {
      const begin = importPasted(pasted);
      if (begin) await store.dispatch(begin);
    }
    expect(importPasted(' \n')).toBeNull();
    expect(calls).toEqual([
      ['url', 'https://issuer.example/b'],
      ['text', '{"a":1}'],
    ]);
  });

  it('shows a refusal in the open panel', async () => {
    const store = newStore();
    await store.dispatch(startImport(() => Promise.resolve(failure({ kind: 'locked' }))));
    expect(store.getState().imports).toMatchObject({ panel: 'open', problem: { kind: 'locked' }, jobs: [] });
  });

  it('does nothing when the person changed their mind', async () => {
    const store = newStore();
    await store.dispatch(startImport(() => Promise.resolve(success(null))));
    expect(store.getState().imports).toMatchObject({ panel: 'closed', problem: null, jobs: [], asking: 0 });
  });

  it('keeps a check apart from an import', async () => {
    const store = newStore();
    await store.dispatch(checkRecords(['a'], { online: true }));
    expect(calls).toEqual([['check', ['a'], { online: true }]]);
    expect(store.getState().imports).toMatchObject({ panel: 'closed', jobs: [{ kind: 'check' }] });
  });
});
