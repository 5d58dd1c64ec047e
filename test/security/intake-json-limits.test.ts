import { expect, test } from 'vitest';
import { limits } from '../../main/intake/limits';
import { readText } from '../../main/intake/read-bytes';
import { assertion, badge, clr, part, presentation, token } from '../main/intake/badges';

function timed(text: string) {
  // Processor time: a busy machine is no slow reader.
  const started = process.cpuUsage();
  const found = readText(text);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  return found.ok ? found.value : found.error;
}

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each([
  ['arrays', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ['objects', nested(1_000_000)],
  ['never closed', '[{"a":'.repeat(1_000_000)],
  ['one level too many', `{"type":"Assertion","a":${nested(limits.jsonDepth)}}`],
])('nesting is refused before it is parsed: %s', (_name, text) => {
  expect(timed(text)).toEqual({ kind: 'json-too-deep', limit: limits.jsonDepth });
});

test('nesting inside a token is refused as well', () => {
  const deep = Buffer.from('['.repeat(100_000)).toString('base64url');
  expect(timed(`${part({ alg: 'none' })}.${deep}.`)).toEqual({ kind: 'jws-malformed' });
});

test('nesting in text between words', () => {
  expect(timed(`see ${nested(100_000)} there`)).toMatchObject({ kind: 'json-too-deep' });
});

test('a list of 100,000 badges is refused by count', () => {
  const one = JSON.stringify(assertion);
  expect(timed(`[${Array.from({ length: 100_000 }, () => one).join(',')}]`)).toEqual({
    kind: 'too-many',
    count: 100_000,
    limit: limits.credentials,
  });
});

test('100,000 members that are nothing are refused by count', () => {
  expect(timed(`[${'1,'.repeat(99_999)}1]`)).toMatchObject({ kind: 'too-many', count: 100_000 });
  expect(timed(JSON.stringify(presentation(Array.from({ length: 100_000 }, () => null))))).toMatchObject({
    kind: 'too-many',
  });
});

test('an object of 100,000 members', () => {
  const members = Array.from({ length: 100_000 }, (_, n) => `"${n}":0`).join(',');
  expect(timed(`{${members},"type":"VerifiablePresentation","verifiableCredential":[]}`)).toMatchObject({
    candidates: [{ format: 'vp' }],
  });
});

test('as many credentials as are allowed', () => {
  const many = Array.from({ length: limits.credentials - 1 }, (_, n) => ({ ...badge, id: `urn:${n}` }));
  const found = timed(JSON.stringify(clr(many)));
  expect('candidates' in found && found.candidates.length).toBe(limits.credentials);
});

test('presentations within presentations, as objects and as tokens', () => {
  let json: unknown = badge;
  let jwt = token(badge);
  for (let level = 0; level < 12; level += 1) {
    json = presentation([json]);
    jwt = token({ vp: { type: 'VerifiablePresentation', verifiableCredential: [jwt] } });
  }
  expect(timed(JSON.stringify(json))).toMatchObject({ candidates: { length: 13 } });
  expect(timed(jwt)).toMatchObject({ candidates: { length: 13 } });
});

test.each([
  ['quotes and backslashes', `{"a":"${'\\\\'.repeat(2_000_000)}"}`],
  ['an open string', `{"a":"${'\\"'.repeat(2_000_000)}`],
  ['spaces', `${' '.repeat(5_000_000)}x`],
  ['words', 'ey '.repeat(1_000_000)],
  ['brackets', '(((['.repeat(500_000)],
  ['dots', `eyJ${'a.'.repeat(1_000_000)}`],
  ['tildes', `eyJh.a.a${'~'.repeat(1_000_000)}!`],
  ['comments before a page', '<!-- -->'.repeat(100_000)],
  ['addresses', 'https://a.example/ '.repeat(100_000)],
])('a long run of %s ends soon', (_name, text) => {
  timed(text);
});
