import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../main/credential/format';
import { listedBadgeOf } from '../../../main/credential/platform-metadata';
import { summarise } from '../../../main/credential/summarise';
import { entry, hostedAt } from './a-listing';

const payload = { kind: 'json', text: JSON.stringify(entry) } as const;

describe('a badge out of a platform’s list', () => {
  it('is the hosted badge its id names', () => {
    expect(formatOf(payload)).toBe('ob2-hosted');
    expect(listedBadgeOf(entry)).toMatchObject({ platform: 'Credly', assertion: { id: hostedAt } });
  });

  it('tells what the list says of it, and keeps what only the platform states', () => {
    const summary = summarise(payload, 'ob2-hosted', () => null);
    expect(summary).toMatchObject({
      id: hostedAt,
      name: 'Knots - Intermediate',
      issuer: { name: 'Harbour School', url: 'https://www.credly.com/org/harbour-school' },
      issuedOn: '2026-02-04T20:20:32.000Z',
      expiresOn: null,
      picture: { kind: 'linked', url: 'https://images.credly.com/images/knots.png' },
      recipients: [],
    });
    expect(summary.skills.map(({ name }) => name)).toEqual(['Rope standard', 'Knots', 'Rope work']);
    expect(summary.stated?.map(({ fact, value }) => `${fact}: ${value}`)).toEqual([
      'level: Intermediate',
      'kind: Validation',
      'time-to-earn: Weeks',
      'cost: Free',
      'activity: The course on knots',
      'activity: The examination at the quay',
    ]);
  });

  it.each([
    ['without a template', { ...entry, badge_template: undefined }],
    ['without a name', { ...entry, badge_template: { ...entry.badge_template, name: '' } }],
    ['without an id', { ...entry, id: undefined }],
    ['with an id that is an address', { ...entry, id: 'https://evil.example/1' }],
    ['with an id that leads elsewhere', { ...entry, id: `${entry.id}/../../x` }],
    ['with a context of its own', { ...entry, '@context': 'https://w3id.org/openbadges/v2' }],
  ])('is not taken for one %s', (_what, value) => {
    expect(listedBadgeOf(JSON.parse(JSON.stringify(value)))).toBeNull();
  });

  it.each([
    [
      'of other shapes',
      { ...entry, issuer: 'Harbour', badge_template: { name: 'A', skills: 'x', alignments: {}, url: 7 } },
    ],
    ['of hardly anything', { id: entry.id, badge_template: { name: 'A' } }],
  ])('with members %s says what it can', (_what, value) => {
    const text = JSON.stringify(value);
    expect(summarise({ kind: 'json', text }, 'ob2-hosted', () => null)).toMatchObject({ name: 'A', skills: [] });
  });
});
