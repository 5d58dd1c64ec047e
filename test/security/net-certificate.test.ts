import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../main/net/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer((_request, response) => response.end('secret'));
});
afterAll(() => server.close());

const ask = (url: string, effects: Parameters<TestServer['fetch']>[0]) =>
  server.fetch(effects)({ url, accept: '*/*', byteLimit: 1000 });

test('a certificate nobody vouches for is refused, whatever the environment says', async () => {
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    const answer = await ask(server.origin, { ca: undefined });
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'unreachable', host: new URL(server.origin).host } });
  } finally {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  }
  expect(server.requests).toHaveLength(0);
});

test('a certificate for another host is refused although the address is right', async () => {
  const answer = await ask(server.origin.replace('issuer.example', 'somebody-else.example'), {});
  expect(answer).toMatchObject({ error: { kind: 'unreachable', cause: 'ERR_TLS_CERT_ALTNAME_INVALID' } });
  expect(server.requests).toHaveLength(0);
});

test('an environment proxy is not asked', async () => {
  process.env['HTTPS_PROXY'] = 'http://127.0.0.1:1';
  try {
    expect(await ask(server.origin, {})).toMatchObject({ kind: 'answer' });
  } finally {
    delete process.env['HTTPS_PROXY'];
  }
});
