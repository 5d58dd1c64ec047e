import type { JsonValue } from '../../../shared/json';
import type { Sink } from '../sink';
import { splitContent, splitPart } from '../split';
import { placesIn, pointerOf } from './places';
import { holdsPrivateKey } from './private-keys';
import { valueAt } from './read-values';
import type { WalletExport } from './types';

/** Takes what an export holds, entry by entry, each with what its earner kept with it. */
export function splitWallet(found: WalletExport, value: JsonValue, text: string, sink: Sink): void {
  sink.comesFrom(found.wallet);
  if (found.holdsKeys || holdsPrivateKey(value)) sink.sawKeys();
  if (!sink.admits(found.entries.length)) return;
  const spanOf = placesIn(text);
  for (const entry of found.entries) {
    const pointer = pointerOf(entry.path);
    sink.with(entry.brought ?? null, () => {
      switch (entry.kind) {
        case 'value': {
          const part = valueAt(value, entry.path);
          const span = spanOf(entry.path);
          if (part !== undefined && span) splitPart(part, text, span, pointer, sink);
          return;
        }
        case 'text':
          splitContent(entry.text, pointer, sink);
          return;
        case 'link':
          sink.link(entry.url);
          return;
        case 'refused':
          sink.refuse(pointer, entry.error);
          return;
      }
    });
  }
}
