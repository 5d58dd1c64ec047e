import { describe, expect, it } from 'vitest';
import {
  applyOwnChange,
  cleanTag,
  isSameTag,
  noOwnWords,
  type OwnChange,
  ownLimits,
  type OwnWords,
} from '../../shared/own';

const now = '2026-11-22T12:00:00.000Z';
const after = (change: OwnChange, own: OwnWords = noOwnWords): OwnWords => {
  const result = applyOwnChange(own, change, now);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

describe('a tag', () => {
  it.each([
    ['  steel   bridges ', 'steel bridges'],
    ['steel\nbridges\t', 'steel bridges'],
    ['a\u0000b', 'a b'],
    ['Bru\u0308cke', 'Brücke'],
    ['   ', null],
    ['', null],
  ])('%j is kept as %j', (text, tag) => expect(cleanTag(text)).toBe(tag));

  it('is cut at its longest', () => {
    expect(cleanTag('x'.repeat(80))).toHaveLength(ownLimits.tagLength);
  });

  it('is the same whatever its case and form', () => {
    expect(isSameTag('BRÜCKE', 'bru\u0308cke')).toBe(true);
    expect(isSameTag('steel', 'steal')).toBe(false);
  });
});

describe('a change', () => {
  it('leaves the rest as it is, and everything where it says nothing new', () => {
    const own = after({ favourite: true, addTags: ['Steel'], notes: 'Mine.', additions: { level: 'advanced' } });
    expect(own).toEqual({
      ...noOwnWords,
      favourite: true,
      tags: ['Steel'],
      notes: 'Mine.',
      additions: { level: 'advanced' },
      changedAt: { favourite: now, 'tag steel': now, notes: now, level: now },
    });
    expect(after({ visibility: 'private' }, own)).toEqual({
      ...own,
      visibility: 'private',
      changedAt: { ...own.changedAt, visibility: now },
    });
    expect(after({ favourite: true, addTags: ['STEEL'], notes: 'Mine.', archived: false }, own)).toBe(own);
    expect(after({}, own)).toBe(own);
  });

  it('keeps each tag once, in the order and the spelling it came in', () => {
    const own = after({ addTags: ['b', 'A', ' a ', 'B', '  '] });
    expect(own.tags).toEqual(['b', 'A']);
    expect(after({ removeTags: ['a'], addTags: ['c'] }, own).tags).toEqual(['b', 'c']);
    expect(after({ removeTags: ['x'], addTags: ['X'] }, own)).toBe(own);
  });

  it('refuses more tags than a badge takes, and lets one with too many lose some', () => {
    const tags = Array.from({ length: ownLimits.tags }, (_, index) => `t${index}`);
    const full = after({ addTags: tags });
    expect(applyOwnChange(full, { addTags: ['one more'] }, now)).toEqual({
      ok: false,
      error: { kind: 'too-many-tags', limit: ownLimits.tags },
    });
    expect(after({ addTags: ['one more'], removeTags: ['t0'] }, full).tags).toHaveLength(ownLimits.tags);
    const tooFull = { ...full, tags: [...full.tags, 'x', 'y', 'z'] };
    expect(after({ removeTags: ['x'] }, tooFull).tags).toHaveLength(ownLimits.tags + 2);
  });

  it('archives at its time, keeps the first time, and takes it back', () => {
    const archived = after({ archived: true });
    expect(archived.archivedAt).toBe(now);
    expect(applyOwnChange(archived, { archived: true }, '2027-01-01T00:00:00.000Z')).toEqual({
      ok: true,
      value: archived,
    });
    expect(after({ archived: false }, archived)).toEqual({ ...noOwnWords, changedAt: { archived: now } });
  });

  it('takes an addition away with an empty text', () => {
    const own = after({ additions: { level: ' advanced ', hours: '40' } });
    expect(own.additions).toEqual({ level: 'advanced', hours: '40' });
    expect(after({ additions: { level: ' ' } }, own).additions).toEqual({ hours: '40' });
    expect(after({ additions: { level: '', hours: '' } }, own)).toEqual({
      ...noOwnWords,
      changedAt: { level: now, hours: now },
    });
  });

  it('remembers when a tag was added and when it was taken away, of those that are gone the last', () => {
    const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    let own = noOwnWords;
    for (let turn = 0; turn < 2 * ownLimits.tagsGone; turn += 1) {
      for (const change of [{ addTags: [`t${turn}`] }, { removeTags: [`t${turn}`] }]) {
        const next = applyOwnChange(own, change, at(turn));
        if (next.ok) own = next.value;
      }
    }
    own = after({ addTags: ['Stays'] }, own);
    const times = own.changedAt ?? {};
    expect(Object.keys(times)).toHaveLength(ownLimits.tagsGone + 1);
    expect(times).toMatchObject({ 'tag stays': now, [`tag t${ownLimits.tagsGone}`]: at(ownLimits.tagsGone) });
  });
});
