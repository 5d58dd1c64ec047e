import { describe, expect, test } from 'vitest';
import { english } from '../../shared/catalogues/english';
import type { LinkRule, WalletError } from '../../shared/errors';
import { createMessages } from '../../shared/messages';

/** One example of every kind: a new kind does not compile until it stands here, and then needs its message. */
const examples: { readonly [Kind in WalletError['kind']]: Extract<WalletError, { readonly kind: Kind }> } = {
  'backup-not-one': { kind: 'backup-not-one' },
  'backup-newer': { kind: 'backup-newer', version: 2 },
  'backup-wrong-passphrase': { kind: 'backup-wrong-passphrase' },
  'backup-damaged': { kind: 'backup-damaged', place: 3 },
  'backup-cut-off': { kind: 'backup-cut-off' },
  'backup-too-complex': { kind: 'backup-too-complex' },
  'backup-not-same': { kind: 'backup-not-same', path: '/backups/a.lapelbackup' },
  'backup-folder-gone': { kind: 'backup-folder-gone', folder: '/backups' },
  'backup-no-passphrase': { kind: 'backup-no-passphrase' },
  'backup-under-way': { kind: 'backup-under-way' },
  'too-many-tags': { kind: 'too-many-tags', limit: 50 },
  'declared-untitled': { kind: 'declared-untitled' },
  'declared-date': { kind: 'declared-date', text: '2026-13-01' },
  'declared-dates': { kind: 'declared-dates' },
  'declared-link': { kind: 'declared-link', text: 'ftp://talk.example' },
  'declared-too-many-files': { kind: 'declared-too-many-files', limit: 20 },
  'declared-file-too-large': { kind: 'declared-file-too-large', name: 'film.mp4', limit: 25 * 1024 * 1024 },
  'declared-not-one': { kind: 'declared-not-one' },
  'declared-file-absent': { kind: 'declared-file-absent' },
  'too-many-collections': { kind: 'too-many-collections', limit: 500 },
  'too-many-searches': { kind: 'too-many-searches', limit: 500 },
  'collection-full': { kind: 'collection-full', limit: 20_000 },
  'collection-absent': { kind: 'collection-absent' },
  empty: { kind: 'empty' },
  'too-large': { kind: 'too-large', size: 40_000_000, limit: 33_554_432 },
  'unreadable-file': { kind: 'unreadable-file', code: 'EACCES' },
  'not-a-badge': { kind: 'not-a-badge', found: 'JPEG' },
  'png-without-badge': { kind: 'png-without-badge' },
  'png-damaged': { kind: 'png-damaged' },
  'picture-too-large': { kind: 'picture-too-large', pixels: 100_000_000, limit: 60_000_000 },
  'camera-not-allowed': { kind: 'camera-not-allowed' },
  'camera-absent': { kind: 'camera-absent' },
  'clipboard-empty': { kind: 'clipboard-empty' },
  'screen-not-allowed': { kind: 'screen-not-allowed' },
  'folder-absent': { kind: 'folder-absent', path: '/badges' },
  'folder-watched-already': { kind: 'folder-watched-already' },
  'folder-too-wide': { kind: 'folder-too-wide', path: '/home' },
  'too-many-folders': { kind: 'too-many-folders', limit: 10 },
  'picture-without-code': { kind: 'picture-without-code', format: 'JPEG' },
  'picture-damaged': { kind: 'picture-damaged' },
  'picture-not-drawn': { kind: 'picture-not-drawn', format: 'WebP' },
  'code-not-read': { kind: 'code-not-read', found: 'SMART Health Card' },
  'offer-link': { kind: 'offer-link', protocol: 'OpenID4VCI' },
  'request-link': { kind: 'request-link', protocol: 'OpenID4VP' },
  'exchange-link': { kind: 'exchange-link', protocol: 'VC-API' },
  'own-link': { kind: 'own-link', why: 'unknown-request' },
  'svg-without-badge': { kind: 'svg-without-badge' },
  'svg-without-code': { kind: 'svg-without-code' },
  'svg-damaged': { kind: 'svg-damaged', line: 3, column: 7 },
  'svg-entities': { kind: 'svg-entities' },
  'inflates-too-far': { kind: 'inflates-too-far', limit: 8_388_608 },
  'json-malformed': { kind: 'json-malformed', line: 3, column: 7 },
  'json-too-deep': { kind: 'json-too-deep', limit: 64 },
  'jws-malformed': { kind: 'jws-malformed' },
  'not-a-credential': { kind: 'not-a-credential' },
  'not-text': { kind: 'not-text' },
  'too-many': { kind: 'too-many', count: 3000, limit: 2000 },
  'html-page': { kind: 'html-page' },
  'too-many-hops': { kind: 'too-many-hops', url: 'https://issuer.example/1', limit: 2 },
  'archive-not-supported': { kind: 'archive-not-supported', format: '7-Zip' },
  'archive-damaged': { kind: 'archive-damaged' },
  'archive-encrypted': { kind: 'archive-encrypted' },
  'archive-empty': { kind: 'archive-empty' },
  'archive-too-large': { kind: 'archive-too-large', limit: 67_108_864 },
  'archive-too-deep': { kind: 'archive-too-deep' },
  'archive-at-address': { kind: 'archive-at-address', url: 'https://issuer.example/all.zip' },
  'pdf-without-badge': { kind: 'pdf-without-badge' },
  'pdf-encrypted': { kind: 'pdf-encrypted' },
  'pdf-damaged': { kind: 'pdf-damaged' },
  'pdf-too-complex': { kind: 'pdf-too-complex', limit: 500_000 },
  'wallet-locked': { kind: 'wallet-locked', wallet: 'LearnCard' },
  'wallet-empty': { kind: 'wallet-empty', wallet: 'LearnCard' },
  'file-encrypted': { kind: 'file-encrypted' },
  'own-backup': { kind: 'own-backup' },
  'holds-private-key': { kind: 'holds-private-key' },
  'bundle-locked': { kind: 'bundle-locked', wallet: 'LearnCard', count: 12 },
  'bundle-wrong-passphrase': { kind: 'bundle-wrong-passphrase', wallet: 'LearnCard' },
  'bundle-entry-locked': { kind: 'bundle-entry-locked', name: 'credentials/1.json.enc' },
  'bundle-entry-unknown': { kind: 'bundle-entry-unknown', name: 'credentials/1.json.enc' },
  'bundle-entry-altered': { kind: 'bundle-entry-altered', name: 'credentials/1.json' },
  'bundle-entry-missing': { kind: 'bundle-entry-missing', name: 'credentials/1.json' },
  'bundle-list-altered': { kind: 'bundle-list-altered', wallet: 'LearnCard' },
  'list-page': { kind: 'list-page', wallet: 'Credly', page: 1, pages: 3 },
  'europass-xml': { kind: 'europass-xml' },
  'pass-without-badge': { kind: 'pass-without-badge' },
  'no-badge-in-folder': { kind: 'no-badge-in-folder' },
  'takes-too-long': { kind: 'takes-too-long', seconds: 2 },
  'takes-too-much-memory': { kind: 'takes-too-much-memory' },
  'link-refused': { kind: 'link-refused', text: 'ftp://a', rule: 'not-https' },
  'network-not-allowed': { kind: 'network-not-allowed' },
  unreachable: { kind: 'unreachable', host: 'issuer.example', cause: 'ENOTFOUND' },
  'server-refused': { kind: 'server-refused', host: 'issuer.example', status: 404 },
  gone: { kind: 'gone', url: 'https://issuer.example/1' },
  'answer-too-large': { kind: 'answer-too-large', host: 'issuer.example', limit: 2_097_152 },
  'answer-too-slow': { kind: 'answer-too-slow', host: 'issuer.example', seconds: 20 },
  'too-many-redirects': { kind: 'too-many-redirects', host: 'issuer.example' },
  locked: { kind: 'locked' },
  'wrong-passphrase': { kind: 'wrong-passphrase' },
  'wrong-recovery-code': { kind: 'wrong-recovery-code' },
  'recovery-code-length': { kind: 'recovery-code-length', length: 31, wanted: 32 },
  'recovery-code-letter': { kind: 'recovery-code-letter', letter: 'U' },
  'recovery-code-typo': { kind: 'recovery-code-typo', group: 3 },
  'last-way-in': { kind: 'last-way-in' },
  'read-only': { kind: 'read-only' },
  'passphrase-too-short': { kind: 'passphrase-too-short', minimum: 12 },
  'key-ring-unavailable': { kind: 'key-ring-unavailable' },
  'key-ring-refused': { kind: 'key-ring-refused' },
  'vault-exists': { kind: 'vault-exists' },
  'vault-absent': { kind: 'vault-absent' },
  'vault-in-use': { kind: 'vault-in-use' },
  'vault-damaged': { kind: 'vault-damaged', keptAt: 'wallet.kept', detail: 'page 3' },
  'vault-newer': { kind: 'vault-newer', version: 9 },
  'disk-full': { kind: 'disk-full' },
  'record-absent': { kind: 'record-absent', id: '00' },
  'record-damaged': { kind: 'record-damaged', id: '00', part: 'report' },
  'bad-request': { kind: 'bad-request', detail: 'no such call' },
  cancelled: { kind: 'cancelled' },
  'nothing-to-export': { kind: 'nothing-to-export' },
  'refresh-not-offered': { kind: 'refresh-not-offered' },
  'refresh-not-newer': { kind: 'refresh-not-newer' },
  'refresh-other-badge': { kind: 'refresh-other-badge' },
  'refresh-not-good': { kind: 'refresh-not-good' },
  'could-not-write': { kind: 'could-not-write', path: 'out.pdf', code: 'ENOSPC' },
  'already-baked': { kind: 'already-baked' },
  'not-bakeable': { kind: 'not-bakeable', format: 'vp' },
  'picture-not-bakeable': { kind: 'picture-not-bakeable' },
  'printer-unavailable': { kind: 'printer-unavailable', detail: 'no printers available' },
  'profile-absent': { kind: 'profile-absent' },
  'name-not-typed': { kind: 'name-not-typed' },
  'too-many-profiles': { kind: 'too-many-profiles', limit: 50 },
  'folder-not-empty': { kind: 'folder-not-empty', path: '/data/mia/Documents' },
  'copy-differs': { kind: 'copy-differs', path: '/media/stick/wallet' },
  'pdf-unavailable': { kind: 'pdf-unavailable', detail: 'no display' },
  'registry-too-large': { kind: 'registry-too-large', size: 9_000_000, limit: 5_242_880 },
  'registry-too-many': { kind: 'registry-too-many', count: 60_000, limit: 50_000 },
  'registry-unknown': { kind: 'registry-unknown' },
  'registry-empty': { kind: 'registry-empty' },
  'registry-entry': { kind: 'registry-entry', entry: 'did:key:z6Mk' },
  'registry-list': { kind: 'registry-list', addresses: 'https://registry.example/registry.json' },
  'registry-no-anchor': { kind: 'registry-no-anchor' },
  'registry-anchor-changed': { kind: 'registry-anchor-changed', anchor: 'https://anchor.example' },
  'registry-nothing-counts': { kind: 'registry-nothing-counts', count: 3 },
  'context-address': { kind: 'context-address', text: 'words' },
  'context-bundled': { kind: 'context-bundled', url: 'https://www.w3.org/ns/credentials/v2' },
  'context-too-large': { kind: 'context-too-large', size: 9_000_000, limit: 5_242_880 },
  'context-malformed': { kind: 'context-malformed' },
  'context-redefines': { kind: 'context-redefines', member: '@vocab' },
  'issuer-not-confirmed': { kind: 'issuer-not-confirmed' },
  unexpected: { kind: 'unexpected', detail: 'E1' },
};

const { t } = createMessages('en', english);
const message = (error: WalletError) => t(`errors:${error.kind}`, { ...error });

describe('every refusal has words of its own', () => {
  test.each(Object.values(examples))('$kind', (error) => {
    const text = message(error);
    expect(text).not.toBe(error.kind);
    expect(text).toMatch(/^[^{}$!]{25,}\.$/);
    for (const [name, value] of Object.entries(error)) {
      if (name !== 'kind' && name !== 'rule' && name !== 'why' && typeof value === 'string' && name !== 'id')
        expect(text).toContain(value);
    }
  });

  test('no two say the same', () => {
    const texts = Object.values(examples).map(message);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('no message is left over', () => {
    const known = new Set([...Object.keys(examples), 'link-rule', 'own-link-why']);
    expect(Object.keys(english['en']?.['errors'] ?? {}).filter((key) => !known.has(key))).toEqual([]);
  });
});

test.each<LinkRule>(['not-a-url', 'not-https', 'has-credentials', 'private-address', 'special-port'])(
  'a refused link says which rule: %s',
  (rule) => {
    const text = message({ kind: 'link-refused', text: 'x:y', rule });
    expect(text).toMatch(/^Lapel did not open the address x:y: \w[^$]{20,}\.$/);
  },
);

test('sizes are said in megabytes', () => {
  expect(message(examples['too-large'])).toContain('38.1 MB, and Lapel reads files up to 32 MB');
});

test('text from outside is never taken for a message key', () => {
  const text = message({ kind: 'link-refused', text: '$t(errors:locked)', rule: 'not-https' });
  expect(text).not.toContain('wallet is locked');
});

test('a picture without a badge says why and what to use instead', () => {
  const text = message(examples['png-without-badge']);
  expect(text).toMatch(/phones/i);
  expect(text).toMatch(/JSON/);
  expect(text).toMatch(/link/);
});
