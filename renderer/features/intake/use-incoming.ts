import { useEffect, useState } from 'react';
import { type LapelLink, type LapelLinkRefusal, parseLapelLink } from '../../../shared/lapel-links';
import { bridge } from '../../bridge';

export type IncomingLink =
  | { readonly kind: 'link'; readonly link: LapelLink }
  | { readonly kind: 'refused'; readonly why: LapelLinkRefusal };

/** Links from outside, one question after the other; `next` puts the first of them away. */
export function useIncoming(): readonly [current: IncomingLink | null, next: () => void] {
  const [waiting, setWaiting] = useState<readonly IncomingLink[]>([]);
  useEffect(() => {
    async function take(): Promise<void> {
      const taken = await bridge.incoming.take();
      if (!taken.ok || taken.value.length === 0) return;
      const links = taken.value.map((text): IncomingLink => {
        const link = parseLapelLink(text);
        return link.ok ? { kind: 'link', link: link.value } : { kind: 'refused', why: link.error };
      });
      setWaiting((before) => [...before, ...links]);
    }
    void take();
    return bridge.on.incomingWaiting(() => void take());
  }, []);
  return [waiting[0] ?? null, () => setWaiting((before) => before.slice(1))];
}
