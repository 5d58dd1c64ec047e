import { useEffect, useState } from 'react';
import { type LapelLink, type LapelLinkRefusal, parseLapelLink } from '../../../shared/lapel-links';
import { bridge } from '../../bridge';

export type IncomingLink =
  | { readonly kind: 'link'; readonly link: LapelLink }
  | { readonly kind: 'refused'; readonly why: LapelLinkRefusal };

/**
 * Links from outside, one question after the other; `answered` puts the first of them away for good. Until then the main
 * process keeps it, for a lock takes this page and what it asks.
 */
export function useIncoming(): readonly [current: IncomingLink | null, answered: () => void] {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = (): void => void bridge.incoming.read().then((links) => links.ok && setWaiting(links.value));
    read();
    return bridge.on.incomingWaiting(read);
  }, []);
  const [first] = waiting;
  if (first === undefined) return [null, () => undefined];
  const answered = (): void => {
    setWaiting(waiting.slice(1));
    void bridge.incoming.answered(first).then((links) => links.ok && setWaiting(links.value));
  };
  const link = parseLapelLink(first);
  return [link.ok ? { kind: 'link', link: link.value } : { kind: 'refused', why: link.error }, answered];
}
