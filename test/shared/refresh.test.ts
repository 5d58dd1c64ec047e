import { expect, test } from 'vitest';
import { refreshOf } from '../../shared/refresh';
import type { RecordView } from '../../shared/wallet';

const url = 'https://issuer.example/refresh';

test('a copy that came from the service, one in the trash and one without a service are not offered it', () => {
  const refresh = { type: '1EdTechCredentialRefresh', url };
  const view = (more: object) =>
    ({ summary: { refresh }, origin: { kind: 'text' }, trashedAt: null, ...more }) as unknown as RecordView;
  expect(refreshOf(view({}))).toEqual(refresh);
  expect(refreshOf(view({ origin: { kind: 'url', url: 'https://issuer.example/badge' } }))).toEqual(refresh);
  expect(refreshOf(view({ origin: { kind: 'url', url } }))).toBeNull();
  expect(refreshOf(view({ trashedAt: '2026-01-01T00:00:00Z' }))).toBeNull();
  expect(refreshOf(view({ summary: {} }))).toBeNull();
});
