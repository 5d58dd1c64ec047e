import { expect, it } from 'vitest';
import { createRefusals } from '../../../main/app/refusals';
import { failure, success } from '../../../shared/result';

it('a wallet that is chosen in the application menu and cannot be used is told of; one that can is not', async () => {
  const refusals = createRefusals(() => undefined);
  await refusals.asking('use', Promise.resolve(success(null)));
  expect(refusals.read()).toEqual([]);
  await refusals.asking('use', Promise.resolve(failure({ kind: 'profile-absent' } as const)));
  expect(refusals.read()).toEqual([{ what: 'use', error: { kind: 'profile-absent' } }]);
});

it('the last refusal of a kind takes the place of those before', () => {
  const refusals = createRefusals(() => undefined);
  refusals.add({ what: 'files', error: { kind: 'disk-full' } });
  refusals.add({ what: 'files', error: { kind: 'read-only' } });
  expect(refusals.read()).toEqual([{ what: 'files', error: { kind: 'read-only' } }]);
});
