import { describe, expect, test } from 'vitest';
import { longestLink, parseLapelLink } from '../../shared/lapel-links';
import { aHang, spent } from '../spent';

const id = 'a'.repeat(64);
const token = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln';

describe('a Lapel link', () => {
  test.each([
    [`lapel:open/${id}`, { kind: 'open', id }],
    [`lapel://open/${id.toUpperCase()}/`, { kind: 'open', id }],
    ['lapel:add?url=https%3A%2F%2Fissuer.example%2Fa%3Fb%3D1', address('https://issuer.example/a?b=1')],
    ['LAPEL://add/?url=https://issuer.example/a', address('https://issuer.example/a')],
    ['lapel:///add?url=https://issuer.example:8443/a&x=1', address('https://issuer.example:8443/a')],
    [`lapel:add#${token}`, { kind: 'add-token', token }],
    [`lapel://add/#${token}~disclosure~`, { kind: 'add-token', token: `${token}~disclosure~` }],
  ])('%s is understood', (text, value) => {
    expect(parseLapelLink(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['https://issuer.example', 'not-lapel'],
    ['', 'not-lapel'],
    ['xlapel:add', 'not-lapel'],
    ['lapel:', 'unknown-request'],
    ['lapel:add', 'unknown-request'],
    ['lapel:add?', 'unknown-request'],
    ['lapel:add/https://issuer.example', 'unknown-request'],
    ['lapel:add?url=https://a.example&url=https://b.example', 'unknown-request'],
    ['lapel:erase', 'unknown-request'],
    ['lapel:open/../../settings', 'unknown-request'],
    ['lapel:open/%2e%2e', 'unknown-request'],
    [`lapel:open/${id}/../x`, 'unknown-request'],
    [`lapel:open/${id.slice(1)}`, 'unknown-request'],
    ['lapel:__proto__', 'unknown-request'],
    ['lapel:add?url=', 'address-refused'],
    ['lapel:add?url=http://issuer.example/a', 'address-refused'],
    ['lapel:add?url=javascript:alert(1)', 'address-refused'],
    ['lapel:add?url=file:///etc/passwd', 'address-refused'],
    ['lapel:add?url=data:text/html,x', 'address-refused'],
    ['lapel:add?url=https://me:secret@issuer.example/', 'address-refused'],
    ['lapel:add?url=//issuer.example/a', 'address-refused'],
    [`lapel:add?url=https://issuer.example/${'a'.repeat(9000)}`, 'address-refused'],
    ['lapel:add#', 'token-malformed'],
    ['lapel:add#not a token', 'token-malformed'],
    ['lapel:add#eyJhbGciOiJub25lIn0.eyJhIjoxfQ', 'token-malformed'],
    [`lapel:add#${token}\n--flag`, 'token-malformed'],
    [`lapel:add#${'a'.repeat(longestLink)}`, 'too-long'],
  ])('%s is refused', (text, error) => {
    expect(parseLapelLink(text)).toEqual({ ok: false, error });
  });

  test('a pattern is not made to take long by a long text', () => {
    for (const text of [`lapel:${'/'.repeat(60_000)}`, `lapel:add#ey${'a.'.repeat(30_000)}`]) {
      expect(spent(() => parseLapelLink(text))).toBeLessThan(aHang);
    }
  });
});

function address(url: string) {
  return { kind: 'add-address', url, host: new URL(url).host };
}
