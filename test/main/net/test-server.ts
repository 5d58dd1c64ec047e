import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createGuardedFetch, type GuardEffects, type GuardedFetch } from '../../../main/net/guarded-fetch';
import { makeCertificate } from './make-certificate';

export interface TestServer {
  /** `https://issuer.example:PORT`, for which `fetch` resolves to loopback. */
  readonly origin: string;
  readonly requests: IncomingMessage[];
  fetch(effects?: Partial<GuardEffects>): GuardedFetch;
  close(): Promise<void>;
}

/** A real TLS server on loopback, reached under a name by a guarded fetch that is told to allow that one address. */
export async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TestServer> {
  const { key, cert } = makeCertificate(['issuer.example', 'other.example']);
  const requests: IncomingMessage[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://issuer.example:${port}`,
    requests,
    fetch: (effects = {}) =>
      createGuardedFetch({
        lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
        allows: (address) => address === '127.0.0.1',
        ca: cert,
        ...effects,
      }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
