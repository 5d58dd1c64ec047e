import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { DeclaredDraft, NewDeclaredFile } from '../../../shared/declared';
import { issuer } from '../../issuer/issuer';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession, ending } from './a-session';

vi.setConfig({ testTimeout: 90_000 });

const talk: DeclaredDraft = {
  ...{ kind: 'talk', title: 'Bridges that sing', issuer: 'Town hall', date: '2026-05-01', endDate: '' },
  ...{ description: 'About resonance.', skills: ['Speaking'], link: '' },
};
const file = (name: string, text: string): NewDeclaredFile => ({
  name,
  mediaType: 'application/pdf',
  bytes: new TextEncoder().encode(text),
});
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

async function opened() {
  const session = aSession(aFolder());
  must(await session.create({ passphrase, keyRing: false }));
  return session;
}

describe('a self-declared achievement', () => {
  it('is kept with its files, over a lock, and says what it is', async () => {
    const session = await opened();
    const { id } = must(session.declare(talk, [file('slides.pdf', 'slides')]));
    await session.lock();
    must(await session.unlock({ kind: 'passphrase', passphrase }));
    const [record] = must(session.changes(0, 10)).changed;
    expect(record).toMatchObject({
      id,
      origin: { kind: 'declared', as: 'statement' },
      summary: { format: 'self-declared', name: talk.title },
      report: { checks: [] },
    });
    const saved = must(session.declaredFile(id, hash('slides')));
    expect([saved.fileName, new TextDecoder().decode(saved.bytes)]).toEqual(['slides.pdf', 'slides']);
    expect(must(session.original(id)).sha256).toBe(id);
  });

  it('that is being written is there after a lock, sealed, until it is kept or thrown away', async () => {
    const folder = aFolder();
    const session = aSession(folder);
    must(await session.create({ passphrase, keyRing: false }));
    const revision = must(session.changes(0, 10)).revision;
    must(session.keepDraft('new', { ...talk, title: 'Unfinished resonance' }));
    must(session.keepDraft('a'.repeat(64), talk));
    await session.lock();
    expect(readFileSync(join(folder, 'vault.db')).includes('Unfinished resonance')).toBe(false);
    expect(session.draft('new')).toMatchObject({ ok: false, error: { kind: 'locked' } });
    must(await session.unlock({ kind: 'passphrase', passphrase }));
    expect(must(session.draft('new'))?.draft.title).toBe('Unfinished resonance');
    expect(must(session.changes(0, 10))).toMatchObject({ revision, changed: [] });
    must(session.keepDraft('new', null));
    expect([must(session.draft('new')), must(session.draft('a'.repeat(64)))?.draft.title]).toEqual([null, talk.title]);
    for (let more = 0; more < 8; more += 1) must(session.keepDraft(String(more).repeat(64), talk));
    expect(must(session.draft('a'.repeat(64)))).toBeNull();
  });

  it('is stated anew, and what was said before stays with its files', async () => {
    const session = await opened();
    const { id } = must(session.declare(talk, [file('slides.pdf', 'slides')]));
    must(session.restate(id, { ...talk, title: 'Bridges that hum' }, [], [file('film.txt', 'film')]));
    must(session.restate(id, { ...talk, title: 'Bridges that hum' }, [hash('film')], []));
    const { now, earlier } = must(session.declaration(id));
    expect([now.title, now.files.map(({ name }) => name)]).toEqual(['Bridges that hum', ['film.txt']]);
    expect(earlier.map(({ title, files }) => [title, files.length])).toEqual([['Bridges that sing', 1]]);
    expect(must(session.changes(0, 10)).changed.map(({ summary }) => summary.name)).toEqual(['Bridges that hum']);
    expect(must(session.declaredFile(id, hash('slides'))).bytes.length).toBe(6);
    expect(must(session.original(id)).sha256).toBe(id);
  });

  it('may share a file with another one, and takes its own away for good', async () => {
    const session = await opened();
    const one = must(session.declare(talk, [file('a.pdf', 'same'), file('b.pdf', 'mine')])).id;
    const two = must(session.declare({ ...talk, title: 'Another' }, [file('a.pdf', 'same')])).id;
    must(session.trash([one]));
    must(session.restore([one]));
    must(session.trash([one]));
    must(session.erase([one]));
    expect(must(session.declaredFile(two, hash('same'))).bytes.length).toBe(4);
    expect(session.declaredFile(two, hash('mine'))).toMatchObject({ error: { kind: 'declared-file-absent' } });
    expect(session.declaration(one)).toMatchObject({ error: { kind: 'record-absent' } });
  });

  it('is passed over by checks', async () => {
    const session = await opened();
    const { id } = must(session.declare(talk, []));
    const { lines } = await ending(session, () => session.check([id], { online: false }));
    expect(lines).toEqual([]);
    expect(must(session.changes(0, 10)).changed[0]?.report.checks).toEqual([]);
  });
});

describe('refused', () => {
  it('is a badge that somebody else gave: nobody restates it, and its bytes are no file of anything', async () => {
    const session = await opened();
    const badge = await signedOpenBadge3(issuer('Plain School', { did: 'key', host: 'plain.example' }), plainAward);
    await ending(session, () => session.importText(JSON.stringify(badge)));
    const [record] = must(session.changes(0, 10)).changed;
    const other = record?.id ?? '';
    const { id } = must(session.declare(talk, []));
    expect(session.restate(other, talk, [], [])).toMatchObject({ error: { kind: 'declared-not-one' } });
    expect(session.declaration(other)).toMatchObject({ error: { kind: 'declared-not-one' } });
    expect(session.declaredFile(id, other)).toMatchObject({ error: { kind: 'declared-file-absent' } });
    expect(session.declaredFile(id, id)).toMatchObject({ error: { kind: 'declared-file-absent' } });
    expect(session.restate(id, talk, [other], [])).toMatchObject({ error: { kind: 'declared-file-absent' } });
  });

  it('are too many files and too large ones, and nothing is kept of them', async () => {
    const session = await opened();
    const many = Array.from({ length: 21 }, (_, at) => file(`${at}.pdf`, String(at)));
    expect(session.declare(talk, many)).toMatchObject({ error: { kind: 'declared-too-many-files' } });
    const large = { ...file('film.mp4', ''), bytes: new Uint8Array(25 * 1024 * 1024 + 1) };
    expect(session.declare(talk, [large])).toMatchObject({ error: { kind: 'declared-file-too-large' } });
    expect(must(session.changes(0, 10)).changed).toEqual([]);
    await session.lock();
    expect(session.declare(talk, [])).toMatchObject({ error: { kind: 'locked' } });
  });
});
