import { describe, expect, it } from 'vitest';
import { assertion, badge } from '../badges';
import { linksOf, readExport } from './read-export';

const address = (id: string) => `https://api.badgr.io/public/assertions/${id}`;
const second = (entityId: string) => ({
  entityId,
  entityType: 'BadgeInstance',
  openBadgeId: address(entityId),
  badgeclass: 'b1',
  acceptance: 'Accepted',
  pending: false,
});

describe('a backpack of Badgr', () => {
  it('names the badge of each assertion, with the collections it stands in', () => {
    const answer = {
      status: { success: true, description: 'ok' },
      result: [second('aaaaaaaaaaaaaaaaaaaaaa'), second('bbbbbbbbbbbbbbbbbbbbbb')],
      collections: [{ entityId: 'c', name: ' Best of ', assertions: ['bbbbbbbbbbbbbbbbbbbbbb'] }],
    };
    expect(linksOf(answer)).toEqual([
      [address('aaaaaaaaaaaaaaaaaaaaaa'), {}],
      [address('bbbbbbbbbbbbbbbbbbbbbb'), { collections: ['Best of'] }],
    ]);
    expect(readExport(answer)).toMatchObject({ wallet: 'Badgr', candidates: [] });
  });

  it('of the first version restates the badge, and its own address counts', () => {
    const first = (id: string, json: unknown) => ({ id, acceptance: 'Accepted', json, imagePreview: {} });
    const all = [
      first('one', { ...assertion, id: address('one') }),
      first('two', { ...assertion, id: undefined }),
      { name: 'Mine', slug: 'x', badges: [{ id: 'one' }, { id: 'two' }] },
    ];
    expect(linksOf(all)).toEqual([[address('one'), { collections: ['Mine'] }]]);
    expect(readExport(all)).toMatchObject({
      candidates: [{ pointer: '/1/json', format: 'ob2-hosted', brought: { collections: ['Mine'] } }],
    });
  });
});

describe('a group of the Mozilla Backpack', () => {
  const badges = [
    { assertion, hostedUrl: 'https://issuer.example/assertions/1', imageUrl: 'https://a.example/1.png' },
    { assertion: { recipient: 'a@b.example', badge: {} }, hostedUrl: 'https://issuer.example/assertions/2' },
  ];

  it('gives its badges: the copy where it can be checked, else where it came from', () => {
    const group = { userId: 1, groupId: 2, name: 'Science', badges };
    const brought = { collections: ['Science'] };
    expect(readExport(group)).toMatchObject({
      wallet: 'Mozilla Backpack',
      candidates: [{ pointer: '/badges/0/assertion', brought }],
    });
    expect(linksOf(group)).toEqual([['https://issuer.example/assertions/2', brought]]);
    expect(readExport({ userId: 1, groups: [group] })).toMatchObject({ candidates: [{}] });
  });

  it('that names no badges is said to be empty', () => {
    const list = { userId: 1, groups: [{ groupId: 2, name: 'Science', badges: 3 }] };
    expect(readExport(list)).toEqual({ kind: 'wallet-empty', wallet: 'Mozilla Backpack' });
  });
});

describe('an export of Open Badge Passport', () => {
  const one = {
    id: 7,
    name: 'Knots',
    image_file: 'file/a.png',
    issuer_content_name: 'Harbour School',
    assertion_url: 'https://openbadgefactory.com/v1/assertion/1.json',
    tags: ['sea', ' rope '],
  };

  it('names the badges, each with the tags its owner gave it', () => {
    for (const value of [[one], { emails: ['a@b.example'], badges: [one] }]) {
      expect(linksOf(value)).toEqual([[one.assertion_url, { tags: ['sea', 'rope'] }]]);
      expect(readExport(value)).toMatchObject({ wallet: 'Open Badge Passport' });
    }
  });

  it('does not claim other lists of badges', () => {
    expect(readExport([badge])).toMatchObject({ candidates: [{}] });
    expect(readExport([badge])).not.toHaveProperty('wallet');
    expect(readExport({ assertion_url: one.assertion_url })).not.toHaveProperty('wallet');
  });
});
