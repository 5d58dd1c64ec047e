import { describe, expect, it } from 'vitest';
import { readExport as read } from './read-export';
import { badge, clr, token } from '../badges';
import { profile, walletContext } from './exports';

describe('a backup of the Learner Credential Wallet', () => {
  it('gives its credentials, each in its own exact text, and says whose it is', () => {
    const text = JSON.stringify([profile('Default', [badge, clr([badge])])], null, 2);
    const found = read(text);
    if ('kind' in found) throw new Error(found.kind);
    expect(found).toMatchObject({ wallet: 'Learner Credential Wallet', holdsKeys: true, refused: [], links: [] });
    expect(found.candidates.map(({ pointer, format }) => [pointer, format])).toEqual([
      ['/0/contents/0', 'ob3-ldp'],
      ['/0/contents/1', 'clr2-ldp'],
      ['/0/contents/1/credentialSubject/verifiableCredential/0', 'ob3-ldp'],
    ]);
    for (const { payload } of found.candidates) {
      expect(payload.kind === 'json' && text.includes(payload.text)).toBe(true);
    }
  });

  it('makes a collection of each profile, unless there is only the first one under its first name', () => {
    const second = { ...badge, id: 'urn:uuid:00000000-0000-4000-8000-000000000002' };
    const two = read([profile('Default', [badge]), profile('Night school', [second])]);
    expect(two).toMatchObject({
      candidates: [{ brought: { collections: ['Default'] } }, { brought: { collections: ['Night school'] } }],
    });
    const one = read([profile('Default', [badge])]);
    expect('candidates' in one && one.candidates[0]?.brought).toEqual({});
    expect(read(profile('My work', [badge]))).toMatchObject({
      candidates: [{ brought: { collections: ['My work'] } }],
    });
  });

  it('takes signed tokens among its contents', () => {
    const signed = token({ vc: badge });
    expect(read(profile('Default', [signed]))).toMatchObject({ candidates: [{ format: 'ob3-jwt' }] });
  });

  it('with no credential in it, or locked, is refused by its name', () => {
    expect(read([profile('Default', [])])).toEqual({ kind: 'wallet-empty', wallet: 'Learner Credential Wallet' });
    const locked = { '@context': walletContext, type: 'UniversalWallet2020', status: 'LOCKED', contents: 'eyJh' };
    expect(read(locked)).toEqual({ kind: 'wallet-locked', wallet: 'Universal Wallet' });
    const encrypted = {
      '@context': walletContext,
      type: ['VerifiableCredential', 'EncryptedWallet'],
      issuer: 'did:key:z6Mk',
      credentialSubject: { encryptedWalletContents: { protected: 'eyJh', ciphertext: 'x', iv: 'x', tag: 'x' } },
    };
    expect(read(encrypted)).toEqual({ kind: 'wallet-locked', wallet: 'Universal Wallet' });
  });

  it('of which one profile is locked gives the others', () => {
    const locked = { ...profile('Locked', [badge]), status: 'LOCKED' };
    expect(read([locked, profile('Open', [badge])])).toMatchObject({
      candidates: [{ pointer: '/1/contents/0' }],
      refused: [{ pointer: '/0', error: { kind: 'wallet-locked' } }],
    });
  });
});
