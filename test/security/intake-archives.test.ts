import { describe, expect, it } from 'vitest';
import { limits } from '../../main/intake/limits';
import { readBytes } from '../../main/intake/read-bytes';
import { unpacked } from '../../main/wallet/unpack';
import { makeZip, type ToPack } from '../main/intake/make-zip';
import { inProcessEngine } from '../main/wallet/in-process-engine';
import { arrival, inTurn } from '../main/wallet/some-arrivals';
import type { Arrival } from '../../main/wallet/arrivals';
import type { JobControl } from '../../main/wallet/jobs';

const megabyte = 1024 * 1024;

function watched(): { readonly control: JobControl; readonly told: Map<string, string> } {
  const told = new Map<string, string>();
  const control: JobControl = {
    signal: new AbortController().signal,
    isStopped: () => false,
    expect: () => undefined,
    line: ({ source, outcome }) => told.set(source, outcome.kind === 'refused' ? outcome.error.kind : outcome.kind),
  };
  return { control, told };
}

async function take(
  bytes: Uint8Array,
): Promise<{ readonly taken: readonly Arrival[]; readonly told: Map<string, string> }> {
  const { control, told } = watched();
  const taken: Arrival[] = [];
  for await (const one of unpacked(inTurn([arrival('a.zip', bytes)]), inProcessEngine, control)) taken.push(one);
  return { taken, told };
}

describe('an archive made to harm', () => {
  it('that unfolds beyond measure is stopped by size, before it is unfolded', () => {
    const bomb: ToPack[] = [{ name: '0', bytes: new Uint8Array(20 * megabyte) }];
    for (let index = 1; index < 1000; index += 1) bomb.push({ name: `${index}`, bytes: '', sharedWith: 0 });
    const packed = makeZip(bomb);
    expect(packed.length).toBeLessThan(megabyte);
    const start = performance.now();
    const result = readBytes(packed);
    expect(performance.now() - start).toBeLessThan(limits.readMilliseconds);
    expect(result.ok && result.value.files).toHaveLength(3);
    expect(result.ok && new Set(result.value.refused.map(({ error }) => error.kind))).toEqual(
      new Set(['archive-too-large']),
    );
  });

  it('that hides its true size gives nothing', () => {
    const packed = makeZip([{ name: 'a.json', bytes: new Uint8Array(20 * megabyte), claimed: 10 }]);
    expect(readBytes(packed)).toEqual({ ok: false, error: { kind: 'archive-damaged' } });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a.png', '..\\..\\a.png', 'a/../../b.png', '..'])(
    'with the name %s reaches no place: of the name only the last part is kept, nothing is written',
    async (name) => {
      const { taken } = await take(makeZip([{ name, bytes: 'x' }]));
      for (const { fileName } of taken) expect(fileName).not.toMatch(/[/\\]/);
    },
  );

  it('within archives is opened once and no deeper', async () => {
    const inner = makeZip([{ name: 'c.json', bytes: '{}' }]);
    const middle = makeZip([
      { name: 'inner.zip', bytes: inner },
      { name: 'b.json', bytes: '{}' },
    ]);
    const { taken, told } = await take(
      makeZip([
        { name: 'middle.zip', bytes: middle },
        { name: 'a.json', bytes: '{}' },
      ]),
    );
    expect(taken.map(({ source }) => source)).toEqual(['a.zip: middle.zip: b.json', 'a.zip: a.json']);
    expect(taken[0]?.origin).toEqual({ kind: 'file', name: 'a.zip', inside: 'middle.zip/b.json' });
    expect([...told]).toEqual([['a.zip: middle.zip: inner.zip', 'archive-too-deep']]);
  });

  it('full of archives is opened so far and no further', async () => {
    const inner = makeZip([{ name: 'c.json', bytes: '{}' }]);
    const many = Array.from({ length: limits.archivesWithin + 3 }, (_v, n) => ({ name: `${n}.zip`, bytes: inner }));
    const { taken, told } = await take(makeZip(many));
    expect(taken).toHaveLength(limits.archivesWithin);
    expect([...told.values()]).toEqual(['too-many', 'too-many', 'too-many']);
  });

  it.each(Array.from({ length: 40 }, (_v, n) => n))('with byte %i of its directory changed is read or refused', (n) => {
    const packed = makeZip([{ name: 'a.json', bytes: '{"a":1}' }]);
    for (const value of [0, 0x7f, 0xff]) {
      const changed = packed.slice();
      changed[packed.length - 1 - n] = value;
      const result = readBytes(changed);
      if (!result.ok) expect(result.error.kind).toMatch(/^(archive-|too-many|too-large|not-)/);
    }
  });
});
