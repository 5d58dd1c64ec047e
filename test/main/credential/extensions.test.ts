import { expect, test } from 'vitest';
import { editionsOf, extensionsOf } from '../../../main/credential/extensions';
import { formatOf } from '../../../main/credential/format';
import { statedFactsOf } from '../../../main/credential/stated';
import { summarise } from '../../../main/credential/summarise';

const context = 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json';
const applyLink = { '@context': context, type: ['Extension', 'extensions:ApplyLink'], url: 'https://a.example/apply' };

test('a property with a context of its own and the type Extension is listed, another is not', () => {
  const badge = {
    name: 'B',
    'extensions:ApplyLink': applyLink,
    other: { type: 'Extension' },
    more: { '@context': context },
  };
  expect(extensionsOf(badge, 'badge')).toEqual([
    {
      on: 'badge',
      name: 'extensions:ApplyLink',
      types: ['extensions:ApplyLink'],
      context,
      values: ['url: https://a.example/apply'],
    },
  ]);
});

test('a badge keeps the extensions of its assertion, badge class and issuer, and its other editions', () => {
  const issuer = { id: 'https://a.example/i', name: 'I', 'extensions:ApplyLink': applyLink };
  const badge = {
    name: 'B',
    '@language': 'de',
    version: '2',
    issuer,
    related: [{ id: 'https://a.example/b-en', '@language': 'en', version: '1' }, 'https://a.example/b-fr'],
  };
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://a.example/1',
    recipient: {},
    'extensions:ApplyLink': applyLink,
    badge,
  };
  const payload = { kind: 'json', text: JSON.stringify(assertion) } as const;
  const summary = summarise(payload, formatOf(payload), () => null);
  expect(summary.extensions?.map(({ on }) => on)).toEqual(['assertion', 'issuer']);
  expect(summary.language).toBe('de');
  expect(summary.achievement?.version).toBe('2');
  expect(summary.editions).toEqual([
    { id: 'https://a.example/b-en', language: 'en', version: '1' },
    { id: 'https://a.example/b-fr', language: null, version: null },
  ]);
});

test('a summary stays small, whatever an issuer adds', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${String(index)}`, 'x'.repeat(5000)]));
  const [listed] = extensionsOf({ e: { '@context': context, type: 'Extension', ...many } }, 'badge');
  expect(JSON.stringify(listed).length).toBeLessThan(20_000);
  expect(editionsOf(Array.from({ length: 500 }, (_, index) => `https://a.example/${String(index)}`))).toHaveLength(40);
});

test('what a platform states beside the vocabulary is kept as stated', () => {
  const template = {
    level: 'Intermediate',
    type_category: 'Certification',
    time_to_earn: 'Weeks',
    cost: 'Free',
    badge_template_activities: [
      { activity_type: 'Course', title: 'Take the course', url: 'https://a.example/course' },
      { title: 'Do it', url: 'javascript:alert(1)' },
    ],
  };
  expect(statedFactsOf(template)).toEqual([
    { fact: 'level', value: 'Intermediate', url: null },
    { fact: 'kind', value: 'Certification', url: null },
    { fact: 'time-to-earn', value: 'Weeks', url: null },
    { fact: 'cost', value: 'Free', url: null },
    { fact: 'activity', value: 'Take the course', url: 'https://a.example/course' },
    { fact: 'activity', value: 'Do it', url: null },
  ]);
});
