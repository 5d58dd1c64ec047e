import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../main/net/address-policy';
import { startServer, type TestServer } from '../main/net/test-server';

describe('the address policy', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:0:10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2002:0808:0808::',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    '3fff::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '100::1',
    '4000::1',
    '2130706433',
    '0x7f.1',
    '127.1',
    '8.8.8.8 ',
    'localhost',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    'allows %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('with the policy the app ships', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer((_request, response) => response.end('secret'));
  });
  afterAll(() => server.close());

  const ask = (url: string, effects: Parameters<TestServer['fetch']>[0] = {}) =>
    server.fetch({ allows: isPublicAddress, ...effects })({ url, accept: '*/*', byteLimit: 1000 });
  const refused = { kind: 'none', error: { kind: 'link-refused', rule: 'private-address' } };
  const port = () => new URL(server.origin).port;

  test('a name that resolves to loopback is refused', async () => {
    expect(await ask(server.origin)).toMatchObject(refused);
  });

  test.each(['127.0.0.1', '[::1]', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '[::ffff:7f00:1]', '0'])(
    'the literal %s is refused',
    async (host) => {
      expect(await ask(`https://${host}:${port()}/`)).toMatchObject(refused);
    },
  );

  test('the real localhost is refused', async () => {
    const { lookup } = await import('node:dns/promises');
    const answer = await ask(`https://localhost:${port()}/`, { lookup: (host) => lookup(host, { all: true }) });
    expect(answer).toMatchObject(refused);
  });

  test('one private address among public ones refuses the host', async () => {
    const lookup = () =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(await ask(server.origin, { lookup })).toMatchObject(refused);
  });

  test('DNS rebinding: the name is resolved once, and the connection goes to what was checked', async () => {
    let asked = 0;
    // First a harmless address of the same machine, later the one with the server behind it.
    const lookup = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.9' : '127.0.0.1', family: 4 }]);
    };
    const answer = await ask(server.origin, { lookup, allows: (address) => address === '127.0.0.9' });
    expect(asked).toBe(1);
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'unreachable', cause: 'ECONNREFUSED' } });
    expect(server.requests).toHaveLength(0);
  });

  test('the connection itself is judged again', async () => {
    let judged = 0;
    const answer = await ask(server.origin, { allows: () => ++judged === 1 });
    expect(judged).toBe(2);
    expect(answer).toMatchObject(refused);
  });
});
