import fc from 'fast-check';
import { readBytes } from '../../main/intake/read-bytes';
import { parsePayload } from '../../main/credential/format';
import { verifyCredential } from '../../main/verify/verify';
import { issuer } from '../issuer/issuer';
import { openBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { statusEntry, statusList } from '../issuer/status-list';
import { keptOriginal } from '../../main/wallet/kept-original';
import { ed25519Pair } from '../main/intake/wallets/private-material';
import { jobFor } from '../main/verify/make-job';
import { sourceOf } from '../main/verify/make-source';
import { token } from '../main/intake/badges';
import { damaged } from './damaged';
import { walletFiles } from './wallet-files';
import { wholeFiles } from './whole-files';

/** One parser under fuzz: what is thrown at it, and what must hold of whatever it makes of that. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Uint8Array>;
  /** Fails by throwing. */
  readonly holds: (input: Uint8Array) => void | Promise<void>;
}

const at = '2026-11-22T12:00:00Z';

/** A refusal or a finding, never an exception; the bytes stay as they are. */
function intakeHolds(bytes: Uint8Array): void {
  const copy = bytes.slice();
  const found = readBytes(bytes);
  if (Buffer.compare(bytes, copy) !== 0) throw new Error('the original was altered');
  if (found.ok && found.value.candidates.some(({ id }) => !/^[0-9a-f]{64}$/.test(id)))
    throw new Error('an id is no hash');
}

/** Whatever stands around a key, wherever it stands: nothing that would be kept holds it. */
function keyStaysOut(bytes: Uint8Array, secret: string): void {
  const found = readBytes(bytes);
  if (!found.ok) return;
  for (const candidate of found.value.candidates) {
    const { original } = keptOriginal({ arrival: { fileName: 'a' }, bytes, found: found.value, candidate });
    if (Buffer.from(original.bytes).includes(secret)) throw new Error('a private key is kept');
  }
}

async function verdictOf(text: string, documents: Parameters<typeof sourceOf>[0]): Promise<string> {
  const { report } = await verifyCredential(jobFor(text), sourceOf(documents, at));
  const broken = report.checks.find(({ reason }) => reason === 'internal-error');
  if (broken) throw new Error(`the verifier broke: ${broken.detail ?? ''}`);
  return report.verdict;
}

const bytesOf = (value: unknown) => new Uint8Array(Buffer.from(JSON.stringify(value)));
const json = fc.jsonValue({ maxDepth: 5 });

/** Members that JSON-LD gives a meaning, with any values: contexts, keywords, lists, graphs. */
const jsonLd = fc.dictionary(
  fc.constantFrom(
    '@context',
    '@id',
    '@type',
    '@graph',
    '@list',
    '@set',
    '@value',
    '@nest',
    '@reverse',
    '@included',
    'id',
    'type',
    'evidence',
    'validUntil',
    'proof',
  ),
  fc.oneof(json, fc.constantFrom('@none', '@id', 'urn:x', '', 'https://www.w3.org/ns/credentials/v2')),
);

export async function targets(): Promise<readonly Target[]> {
  const by = issuer('Fuzzed Office', { did: 'web', host: 'fuzzed.example' });
  const list = {
    url: 'https://fuzzed.example/status/1',
    purpose: 'revocation',
    set: [7],
    from: plainAward.from,
  } as const;
  const badge = JSON.stringify(await signedOpenBadge3(by, { ...plainAward, status: statusEntry(list, 7) }));
  const lists = await statusList(by, list);
  const genuineList = lists.get(list.url);
  const did = 'https://fuzzed.example/.well-known/did.json';
  const files = { ...(await wholeFiles(badge)), ...walletFiles(badge) };
  const withAnswer = (url: string, value: Uint8Array) =>
    new Map([
      ...by.documents,
      ...lists,
      [url, { kind: 'text', value: Buffer.from(value).toString('latin1'), mediaType: 'application/json' } as const],
    ]);
  return [
    ...Object.entries(files).map(([name, file]) => ({ name, inputs: damaged(file), holds: intakeHolds })),
    {
      name: 'wallet with a key',
      inputs: fc
        .tuple(fc.array(json, { maxLength: 4 }), fc.constantFrom('a', 'contents', 'data', 'badges', 'x~/'), fc.nat(4))
        .map(([others, name, place]) => {
          const { verificationKey } = ed25519Pair('fuzzed');
          const list = [...others, JSON.parse(badge) as unknown];
          list.splice(place, 0, others.length % 2 === 0 ? verificationKey : { [name]: [verificationKey] });
          return bytesOf(place % 2 === 0 ? list : { type: 'UniversalWallet2020', [name]: list, contents: list });
        }),
      holds: (input) => keyStaysOut(input, ed25519Pair('fuzzed').verificationKey.privateKeyMultibase),
    },
    {
      name: 'jwt',
      inputs: fc.tuple(json, json).map(([claims, header]) => new Uint8Array(Buffer.from(token(claims, header)))),
      holds: async (input) => {
        const text = Buffer.from(input).toString('latin1');
        const parsed = parsePayload({ kind: 'jws', token: text });
        if (parsed.ok && (await verdictOf(text, by.documents)) === 'verified')
          throw new Error('an unsigned token is verified');
      },
    },
    {
      name: 'json-ld',
      inputs: jsonLd.map((members) => bytesOf({ ...JSON.parse(badge), ...members })),
      holds: async (input) => {
        // The badge is revoked, so that no change of it may give a verified one.
        const verdict = await verdictOf(Buffer.from(input).toString(), new Map([...by.documents, ...lists]));
        if (verdict === 'verified') throw new Error('a revoked badge is verified');
      },
    },
    {
      name: 'unsigned',
      inputs: json.map((proof) => bytesOf({ ...openBadge3(by, plainAward), proof })),
      holds: async (input) => {
        if ((await verdictOf(Buffer.from(input).toString(), by.documents)) === 'verified')
          throw new Error('an unsigned badge is verified');
      },
    },
    {
      name: 'status-list',
      inputs: damaged(
        new Uint8Array(Buffer.from(JSON.stringify(genuineList?.kind === 'json' ? genuineList.value : {}))),
      ),
      holds: async (input) => {
        const verdict = await verdictOf(badge, withAnswer(list.url, input));
        if (verdict === 'verified') throw new Error('a list that revokes the badge was made to say it does not');
      },
    },
    {
      name: 'did-document',
      inputs: fc.oneof(json.map(bytesOf), damaged(bytesOf(by.didDocument))),
      holds: async (input) => {
        await verdictOf(badge, withAnswer(did, input));
      },
    },
  ];
}
