import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../../main/net/types';
import { onceARun } from '../../../main/wallet/once-a-run';
import { json } from '../../issuer/documents';
import { sourceOf } from '../verify/make-source';

const list = 'https://registrar.test/status/1';
const request = (url: string, purpose: DocumentRequest['purpose'] = 'status'): DocumentRequest => ({
  url,
  purpose,
  accept: '*/*',
});

describe('a shared document in one run', () => {
  it('is asked for once, also by many at the same moment, and answers each under the address it asked for', async () => {
    const network = sourceOf(new Map([[list, json({ a: 1 })]]), '2026-11-22T12:00:00Z');
    const once = onceARun(network);
    const answers = await Promise.all([1, 2, 3].map((index) => once.get(request(`${list}${index === 2 ? '#3' : ''}`))));
    expect(answers.map(({ kind, url }) => [kind, url])).toEqual([
      ['document', list],
      ['document', `${list}#3`],
      ['document', list],
    ]);
    await once.get(request(list));
    expect(network.asked).toEqual([list]);
  });

  it('is not asked for again where nobody answered', async () => {
    const network = sourceOf(new Map(), '2026-11-22T12:00:00Z');
    const once = onceARun(network);
    expect([(await once.get(request(list))).kind, (await once.get(request(list))).kind]).toEqual(['none', 'none']);
    expect(network.asked).toEqual([list]);
  });

  it('is asked for again once too much is held, and what is one badge’s own is never held', async () => {
    const two = `${list}2`;
    const network = sourceOf(
      new Map([
        [list, json({ a: 1 })],
        [two, json({ b: 2 })],
      ]),
      '2026-11-22T12:00:00Z',
    );
    const once = onceARun(network, 10);
    for (const url of [list, two, list]) await once.get(request(url));
    expect(network.asked).toEqual([list, two, list]);
    await once.get(request(two, 'hosted'));
    await once.get(request(two, 'hosted'));
    expect(network.asked).toHaveLength(5);
  });
});
