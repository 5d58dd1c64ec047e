import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { AddressPolicy } from './address-policy';
import { acceptEncoding, type Body, readBody } from './read-body';
import { errorCode, type HostAddress } from './resolve-host';

export interface OnceRequest {
  readonly url: URL;
  /** The checked addresses: the only ones this connection may go to. */
  readonly addresses: readonly HostAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly byteLimit: number;
  readonly connectMilliseconds: number;
  readonly allows: AddressPolicy;
  /** Certificates to trust instead of the system's; only tests give any. */
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
}

export type OnceAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'slow-connect' }
  | { readonly kind: 'refused-address' }
  | { readonly kind: 'failed'; readonly cause: string };

/** Answers every look-up of the socket with what was checked before. SECURITY: the name is not resolved again. */
function pinned(addresses: readonly HostAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const first = addresses[0];
    if (options.all === true) callback(null, [...addresses]);
    else if (first) callback(null, first.address, first.family);
  };
}

/**
 * One request over one new connection: no redirect is followed, nothing is remembered, no proxy is asked. Bodies of
 * answers other than 200 are not read.
 */
export async function requestOnce(once: OnceRequest): Promise<OnceAnswer> {
  const agent = new Agent({ keepAlive: false });
  try {
    const opened = await open(once, agent);
    if (opened.kind !== 'opened') return opened;
    const { message } = opened;
    const { statusCode: status = 0, headers } = message;
    if (status !== 200) {
      message.destroy();
      return { kind: 'answer', status, headers, bytes: new Uint8Array(0) };
    }
    const body: Body = await readBody(message, once.byteLimit);
    message.destroy();
    if (body.kind === 'body') return { kind: 'answer', status, headers, bytes: body.bytes };
    return body.kind === 'broken' ? { kind: 'failed', cause: body.cause } : body;
  } catch (error) {
    return { kind: 'failed', cause: errorCode(error) };
  } finally {
    agent.destroy();
  }
}

type Opened = { readonly kind: 'opened'; readonly message: IncomingMessage } | Exclude<OnceAnswer, { kind: 'answer' }>;

function open(once: OnceRequest, agent: Agent): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const outgoing = request(once.url, {
      agent,
      method: 'GET',
      headers: { ...once.headers, 'accept-encoding': acceptEncoding, 'user-agent': 'Lapel' },
      lookup: pinned(once.addresses),
      // SECURITY: said outright, so that no environment variable can switch it off.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      signal: once.signal,
      ...(once.ca !== undefined && { ca: once.ca }),
    });
    const stop = (answer: Opened): void => {
      resolve(answer);
      outgoing.destroy();
    };
    const timer = setTimeout(() => stop({ kind: 'slow-connect' }), once.connectMilliseconds);
    outgoing.on('socket', (socket) => {
      socket.once('secureConnect', () => {
        clearTimeout(timer);
        // SECURITY: asked once more of the connection itself, in case a look-up went another way.
        if (!once.allows(socket.remoteAddress ?? '')) stop({ kind: 'refused-address' });
      });
    });
    outgoing.on('response', (message) => {
      resolve({ kind: 'opened', message });
    });
    outgoing.on('error', reject);
    outgoing.on('close', () => {
      clearTimeout(timer);
    });
    outgoing.end();
  });
}
