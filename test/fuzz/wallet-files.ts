import { profile } from '../main/intake/wallets/exports';
import { learnCardBundle } from '../main/intake/wallets/learncard-bundle';
import { makeZip } from '../main/intake/make-zip';

const uuid = '00000000-0000-4000-8000-000000000001';
const address = `https://api.badgr.io/public/assertions/${'a'.repeat(22)}`;

/** The badge in the export of each other wallet. */
export function walletFiles(badge: string): Readonly<Record<string, Uint8Array>> {
  const credential: unknown = JSON.parse(badge);
  const entry = {
    id: 'urn:a',
    type: 'credential',
    path: 'credentials/a.json',
    content: badge,
    indexRecordRef: 'urn:i',
  };
  const index = { id: 'urn:i', type: 'index-record', path: 'index-records/a.json', content: '{"title":"Mine"}' };
  const pass = { formatVersion: 1, passTypeIdentifier: 'pass.example', barcodes: [{ message: address }] };
  const documents: Readonly<Record<string, unknown>> = {
    'universal wallet': [profile('Default', [credential]), profile('Work', [credential])],
    credly: { data: [{ id: uuid, badge_template: { name: 'Knots' } }], metadata: { current_page: 1, total_pages: 2 } },
    badgr: {
      result: [{ entityId: 'a', openBadgeId: address, acceptance: 'Accepted' }],
      collections: [{ name: 'Best', assertions: ['a'] }],
    },
    'mozilla backpack': { groupId: 1, name: 'Science', badges: [{ assertion: credential, hostedUrl: address }] },
    'badge passport': { badges: [{ image_file: 'a.png', assertion_url: address, tags: ['sea'] }] },
    accredible: {
      credentials: [{ group_name: 'G', encoded_id: 'a', issued_on: '2026-01-01', recipient: {}, url: address }],
    },
    europass: [{ deliveryDetails: {}, credential }],
    'walt.id': [{ wallet: 'w', addedOn: '2026-01-01', document: badge, disclosures: 'WyJhIl0' }],
    sphereon: [{ documentFormat: 'JSON_LD', rawDocument: badge, uniformDocument: badge }],
    veramo: [{ hash: 'h', verifiableCredential: credential }],
    'google pass': { payload: { genericObjects: [{ barcode: { value: address } }] } },
    encrypted: { protected: 'eyJh', recipients: [{}], iv: 'a', ciphertext: 'b', tag: 'c' },
  };
  const json = Object.entries(documents).map(([name, value]) => [
    `wallet, ${name}`,
    new Uint8Array(Buffer.from(JSON.stringify(value))),
  ]);
  return {
    ...(Object.fromEntries(json) as Record<string, Uint8Array>),
    'wallet, learncard': learnCardBundle([index, entry]),
    'wallet, apple pass': makeZip([{ name: 'pass.json', bytes: JSON.stringify(pass) }]),
  };
}
