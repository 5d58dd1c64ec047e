import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DocumentSource } from '../../../main/net/types';
import type { KeyRingEffect } from '../../../main/vault/effects';
import type { Engine } from '../../../main/wallet/engine';
import type { WalletTimers } from '../../../main/wallet/quiet-hours';
import { createWalletSession } from '../../../main/wallet/session';
import type { WalletSession } from '../../../main/wallet/types';
import { failure } from '../../../shared/result';
import type { ImportProgress } from '../../../shared/wallet';
import { noKeyRing } from '../vault/wallet-kit';
import { offlineSource } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';

interface Parts {
  readonly network?: DocumentSource;
  readonly engine?: Engine;
  readonly keyRing?: KeyRingEffect;
  readonly now?: () => Date;
  readonly timers?: WalletTimers;
}

/** A whole wallet session over a real vault in that folder; closed after the test. */
export function aSession(folder: string, parts: Parts = {}): WalletSession {
  const nowhere = new URL('file:///dev/null');
  const session = createWalletSession(
    {
      walletFolder: folder,
      keyRing: parts.keyRing ?? noKeyRing,
      workers: { intake: nowhere, verify: nowhere },
      samplesFolder: resolve(import.meta.dirname, '../../../assets/samples'),
      network: parts.network ?? offlineSource,
      now: parts.now ?? (() => new Date('2026-11-22T12:00:00.000Z')),
      ...(parts.timers && { timers: parts.timers }),
      words: () => Promise.resolve({ locale: 'en', translate: (key: string) => key }),
      print: () => Promise.resolve(failure({ kind: 'pdf-unavailable', detail: '' })),
      rasterise: () => Promise.resolve(null),
    },
    parts.engine ?? inProcessEngine,
  );
  onTestFinished(() => session.close());
  return session;
}

/** Starts a job and gives its last word, with all the lines there were. */
export function ending(
  session: WalletSession,
  start: () => ReturnType<WalletSession['importText']>,
): Promise<ImportProgress> {
  const lines: ImportProgress['lines'][number][] = [];
  return new Promise((settle, fail) => {
    const end = session.onProgress((progress) => {
      lines.push(...progress.lines);
      if (progress.state === 'running') return;
      end();
      settle({ ...progress, lines });
    });
    const started = start();
    if (!started.ok) fail(new Error(started.error.kind));
  });
}
