import { describe, expect, it } from 'vitest';
import { badge } from '../badges';
import { linksOf, readExport } from './read-export';

const listed = (digit: number) => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`,
  issued_at: '2026-01-01T00:00:00.000Z',
  badge_template: { name: `Knots ${digit}`, skills: [{ name: 'Rope' }] },
});

describe('a list of Credly', () => {
  it('gives its badges with or without its wrapper', () => {
    for (const value of [{ data: [listed(1), listed(2)], metadata: { count: 2 } }, [listed(1), listed(2)]]) {
      expect(readExport(value)).toMatchObject({ wallet: 'Credly', candidates: [{}, {}], refused: [] });
    }
    expect(readExport({ data: listed(1) })).toMatchObject({ wallet: 'Credly', candidates: [{ pointer: '/data' }] });
  });

  it('says that there are further pages', () => {
    const metadata = { count: 1, current_page: 1, total_pages: 3, total_count: 3 };
    expect(readExport({ data: [listed(1)], metadata })).toMatchObject({
      candidates: [{ pointer: '/data/0' }],
      refused: [{ error: { kind: 'list-page', wallet: 'Credly', page: 1, pages: 3 } }],
    });
  });

  it('takes the rest where one entry is broken', () => {
    expect(readExport([listed(1), { id: 'x' }])).toMatchObject({ candidates: [{}], refused: [{ pointer: '/1' }] });
  });
});

describe('a list of Accredible', () => {
  const credential = (id: string, more: object) => ({
    id: 10,
    name: 'Knots',
    group_name: 'Harbour',
    issued_on: '2026-01-01',
    license_id: '1',
    encoded_id: id,
    recipient: { name: 'Mia' },
    ...more,
  });

  it('names the page of each credential', () => {
    const url = 'https://www.credential.net/00000000-0000-4000-8000-000000000001';
    const value = {
      credentials: [credential('a', { url }), credential('b c', {})],
      meta: { current_page: 2, total_pages: 2 },
    };
    expect(linksOf(value).map(([link]) => link)).toEqual([url, 'https://www.credential.net/b%20c']);
    expect(readExport(value)).toMatchObject({
      wallet: 'Accredible',
      refused: [{ error: { kind: 'list-page', page: 2, pages: 2 } }],
    });
    expect(linksOf({ credential: credential('a', { url }) })).toHaveLength(1);
  });

  it('is told from credentials themselves', () => {
    expect(readExport({ credentials: [badge] })).not.toHaveProperty('wallet');
    expect(readExport({ credential: badge })).toMatchObject({ candidates: [{ pointer: '/credential' }] });
  });
});

describe('European credentials', () => {
  const european = { ...badge, type: ['VerifiableCredential', 'EuropeanDigitalCredential'] };

  it('are taken out of their delivery notes', () => {
    const delivery = { deliveryDetails: { deliveryAddress: ['mia@example.org'] }, credential: european };
    expect(readExport(delivery)).toMatchObject({
      wallet: 'European Digital Credentials',
      candidates: [{ pointer: '/credential' }],
    });
    expect(readExport([delivery, delivery])).toMatchObject({ candidates: [{ pointer: '/0/credential' }] });
  });

  it('in the old XML form are refused by their name', () => {
    for (const root of ['europassCredential', 'cred:europassCredential']) {
      const xml = `<?xml version="1.0"?>\n<${root} xmlns="http://data.europa.eu/snb"></${root}>`;
      expect(readExport(xml)).toEqual({ kind: 'europass-xml' });
    }
  });
});
