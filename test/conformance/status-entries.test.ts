import { describe, expect, test } from 'vitest';
import { parsePayload } from '../../main/credential/format';
import { credentialOf } from '../../main/credential/jwt-claims';
import { Dossier } from '../../main/verify/documents';
import { issuerOf } from '../../main/verify/securing';
import { checkStatus } from '../../main/verify/status/table';
import { asList, asObject, asString, type JsonObject } from '../../shared/json';
import { clock } from './run-vector';
import { kindOfRow } from './kinds-of-row';
import { haveVectors, vectorBytes, vectorRows } from './vector-rows';

/** A source's own test file: the status entries of a credential, and the signed lists under the addresses they name. */
function readEntries(path: string) {
  const file = JSON.parse(new TextDecoder().decode(vectorBytes(path))) as JsonObject;
  const credential = asObject(asObject(file['holder-credential'])?.['vc']) ?? {};
  const entries = asList(credential['credentialStatus']).map(asObject);
  const lists = new Map<string, string>();
  for (const list of asList(file['status-credential'])) {
    const address = asString(asObject(list)?.['id']) ?? asString(entries[0]?.['statusListCredential']) ?? '';
    lists.set(address, asString(list) ?? asString(asObject(list)?.['content']) ?? '');
  }
  return { credential, lists };
}

async function checked(path: string) {
  const { credential, lists } = readEntries(path);
  const [token = ''] = lists.values();
  const list = parsePayload({ kind: 'jws', token });
  const issuer = list.ok ? issuerOf(credentialOf(list.value)) : null;
  const dossier = new Dossier({
    get: ({ url }) => {
      const text = lists.get(url);
      if (text === undefined) return Promise.resolve({ kind: 'none', url, error: { kind: 'network-not-allowed' } });
      const bytes = new TextEncoder().encode(text);
      return Promise.resolve({
        ...{ kind: 'document', url, finalUrl: url, mediaType: '', bytes, fetchedAt: clock, from: 'network' },
      });
    },
  });
  return checkStatus(credential, { credentialId: null, issuer, at: new Date(clock) }, dossier.inquire());
}

describe.runIf(haveVectors)('status entries with their lists', () => {
  const rows = vectorRows().filter((row) => kindOfRow(row).kind === 'status-entry');

  test('there are some', () => {
    expect(rows.length).toBeGreaterThan(5);
  });

  test.each(rows.map(({ path, expected }) => [path, expected] as const))('%s', async (path, expected) => {
    const { outcome, reason, detail } = await checked(path);
    process.stdout.write(
      `${expected.padEnd(8)} ${outcome} ${reason} ${detail ?? ''} ${path.split('/').at(-1) ?? ''}\n`,
    );
    expect(outcome).not.toBe(expected === 'valid' ? 'failed' : 'passed');
  });
});
