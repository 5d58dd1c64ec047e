import { expect, it } from 'vitest';
import type { Arrival } from '../../../main/wallet/arrivals';
import { worthRetrying } from '../../../main/wallet/worth-retrying';
import { success } from '../../../shared/result';

const read = () => Promise.resolve(success(new Uint8Array(0)));
const onDisk: Arrival = { source: 'a', fileName: 'a', origin: { kind: 'file', name: 'a' }, read };
const inMemory: Arrival = { ...onDisk, held: 10 };
const address: Arrival = { ...onDisk, origin: { kind: 'url', url: 'https://issuer.example/a' } };

it.each([
  ['a damaged file on the disk: it may be replaced', onDisk, { kind: 'png-damaged' }, true],
  ['a damaged picture from the clipboard', inMemory, { kind: 'png-damaged' }, false],
  ['an address that was not reached', address, { kind: 'unreachable', host: 'issuer.example', cause: '' }, true],
  ['an address that was withdrawn', address, { kind: 'gone', url: 'https://issuer.example/a' }, false],
  ['a text that is no badge', { ...inMemory, origin: { kind: 'text' } }, { kind: 'not-a-credential' }, false],
  ['what waits for the network to be allowed', inMemory, { kind: 'network-not-allowed' }, true],
  ['a file read again that came from the disk', { ...inMemory, first: onDisk }, { kind: 'png-damaged' }, true],
] as const)('%s', (_what, arrival, error, worth) => {
  expect(worthRetrying(arrival, error)).toBe(worth);
});
