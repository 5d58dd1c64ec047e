import { expect, it, vi } from 'vitest';
import { RefreshAction } from '../../../../renderer/features/badge/refresh-action';
import { aRecord, aSummary } from '../a-record';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const refresh = { type: '1EdTechCredentialRefresh', url: 'https://issuer.example/newer' };

it('is offered where the badge names a place for newer copies, and nowhere else', () => {
  const offered = aRecord({ summary: { ...aSummary(), refresh } });
  expect(textOf(rendered(<RefreshAction record={offered} />))).toBe('Ask for a newer copy');
  expect(rendered(<RefreshAction record={aRecord()} />)).toBe('');
  const copy = { ...offered, origin: { kind: 'url', url: refresh.url } as const };
  expect(rendered(<RefreshAction record={copy} />)).toBe('');
});
