import { expect, it } from 'vitest';
import { setAside } from '../../../../renderer/features/exports/set-aside';
import { aRow, now } from '../transcript/some-rows';

const hidden = { own: { visibility: 'private' } } as const;
const open = aRow('open', {});
const secret = aRow('secret', hidden);
const renewal = aRow('renewal', {});
const away = aRow('away', { own: { archivedAt: now.toISOString() } });
const talk = { ...aRow('talk', {}), selfDeclared: true };
const quiet = { ...aRow('quiet', hidden), selfDeclared: true };
const stacks = [[open], [renewal, secret], [away], [talk], [quiet]] as const;

it('of all badges, the private ones never go, and only what the earner says is asked about', () => {
  expect(setAside({ format: 'pdf', ids: null }, stacks)).toEqual({ plain: 1, hidden: 0, own: 1 });
});

it('of chosen ones, an edition is as private as the strictest of its badge', () => {
  const ids = ['open', 'renewal', 'away', 'quiet'];
  expect(setAside({ format: 'json', ids }, stacks)).toEqual({ plain: 2, hidden: 2, own: 1 });
});

it('a learning and employment record is not asked about what it never takes', () => {
  expect(setAside({ format: 'ler', ids: null }, stacks)).toEqual({ plain: 1, hidden: 0, own: 0 });
});
