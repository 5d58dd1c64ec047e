import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { importCommand } from '../../../main/commands/import';
import type { Options } from '../../../main/commands/options';
import type { WalletSession } from '../../../main/wallet/types';
import { makeZip } from '../intake/make-zip';
import { learnCardBundle } from '../intake/wallets/learncard-bundle';
import { seal } from '../intake/wallets/seal';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession } from '../wallet/a-session';
import { aBadge } from '../wallet/some-arrivals';
import { aTerminal } from './a-terminal';

vi.setConfig({ testTimeout: 120_000 });

const theirs = 'what LearnCard was told';
const right = { LAPEL_PASSPHRASE: passphrase, LAPEL_BUNDLE_PASSPHRASE: theirs };
const question = (source: string) =>
  `Passphrase of ${source}, an encrypted export of LearnCard (leave it empty to skip the file): `;
const locked = 'bundle.zip: This is an export of LearnCard whose credentials (1) are encrypted';
const wrong = 'bundle.zip: This passphrase does not open the export of LearnCard.';
const badges = new Map<string, string>();

beforeAll(async () => {
  for (const name of ['Knots', 'Splices', 'Sails']) badges.set(name, await aBadge(name));
});

/** An export with one badge, sealed for real. */
async function bundle(name: string, words = theirs, content = badges.get(name) ?? ''): Promise<Uint8Array> {
  const path = `credentials/${name}.json.enc`;
  return learnCardBundle([
    { id: name, type: 'credential', path, content: await seal(content, words), encrypted: true },
  ]);
}

interface Call {
  readonly environment?: Readonly<Record<string, string>>;
  readonly answers?: readonly string[];
  readonly use?: (session: WalletSession) => WalletSession;
}

/** Imports files into a new wallet, and gives what was said and what is in the wallet then. */
async function imported(files: Readonly<Record<string, string | Uint8Array>>, call: Call = {}) {
  const folder = aFolder();
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const session = aSession(aFolder());
  const environment = call.environment ?? { LAPEL_PASSPHRASE: passphrase };
  const { terminal, out, problems, asked } = aTerminal(environment, call.answers);
  const options: Options = {
    ...{ files: paths, json: false, offline: false, at: null, recipients: [], documents: null },
    ...{ wallet: null, out: null, image: null, selfDeclared: false },
  };
  const status = await importCommand(options, call.use?.(session) ?? session, terminal);
  const { changed } = must(session.changes(0, 100));
  return { status, out, problems, asked, names: changed.map(({ summary }) => summary.name).sort() };
}
const added = (...names: readonly string[]) => names.map((name) => `Added  Verified  ${name}`);

describe('import', () => {
  it('says what became of each file, and ends with 0, or with 2 where one could not be read', async () => {
    const files = { 'knots.json': badges.get('Knots') ?? '' };
    expect(await imported(files)).toEqual({
      ...{ status: 0, out: added('Knots'), problems: [], asked: [], names: ['Knots'] },
    });
    const { status, problems, names } = await imported({ ...files, 'letter.txt': 'Dear Mara' });
    expect([status, names]).toEqual([2, ['Knots']]);
    expect(problems).toEqual([expect.stringMatching(/^letter\.txt: /)]);
  });
});

describe('an encrypted export', () => {
  it('is asked for once the rest is told, tried again when it was mistyped, and taken in', async () => {
    const files = { 'bundle.zip': await bundle('Knots'), 'sails.json': badges.get('Sails') ?? '' };
    const { status, out, problems, asked, names } = await imported(files, {
      answers: ['mistyped', `${theirs} `, theirs],
    });
    expect(asked).toEqual(Array(3).fill(question('bundle.zip')));
    expect(problems).toEqual(Array(2).fill(expect.stringContaining(wrong)));
    expect([status, out, names]).toEqual([0, added('Sails', 'Knots'), ['Knots', 'Sails']]);
  });

  it('is asked for three times at most, and stays locked then', async () => {
    const answers = ['a', 'b', 'c', theirs];
    const { status, out, problems, asked, names } = await imported(
      { 'bundle.zip': await bundle('Knots') },
      { answers },
    );
    expect([status, out, asked.length, names]).toEqual([2, [], 3, []]);
    expect(problems).toEqual(Array(3).fill(expect.stringContaining(wrong)));
  });

  it('is left out by an empty answer, and the next one is asked for by its own name', async () => {
    const files = { 'bundle.zip': await bundle('Knots'), 'other.zip': await bundle('Splices', 'another') };
    const { status, problems, asked, names } = await imported(files, { answers: ['', 'another'] });
    expect(asked).toEqual([question('bundle.zip'), question('other.zip')]);
    expect(problems).toEqual([expect.stringContaining(locked)]);
    expect([status, names]).toEqual([2, ['Splices']]);
  });

  it('opens with the passphrase of the environment, where nobody is asked', async () => {
    const files = { 'bundle.zip': await bundle('Knots'), 'other.zip': await bundle('Splices') };
    const { status, out, problems, asked } = await imported(files, { environment: right });
    expect([status, out, problems, asked]).toEqual([0, added('Knots', 'Splices'), [], []]);
  });

  it('says where a wrong passphrase came from, and tries that once', async () => {
    const environment = { ...right, LAPEL_BUNDLE_PASSPHRASE: 'of last year' };
    const files = { 'bundle.zip': await bundle('Knots') };
    const { status, problems, asked, names } = await imported(files, { environment, answers: [theirs] });
    expect(problems).toEqual([
      expect.stringContaining(wrong),
      'It was read from LAPEL_BUNDLE_PASSPHRASE. Set that to the right one, or unset it to be asked in a terminal.',
    ]);
    expect([status, asked, names]).toEqual([2, [], []]);
  });

  it.each([
    ['nobody can answer', { LAPEL_PASSPHRASE: passphrase }],
    ['the variable is empty', { ...right, LAPEL_BUNDLE_PASSPHRASE: '' }],
  ])('is told with the way to open it where %s', async (_what, environment) => {
    const { status, problems, names } = await imported({ 'bundle.zip': await bundle('Knots') }, { environment });
    expect(problems).toEqual([
      expect.stringContaining(locked),
      'Set LAPEL_BUNDLE_PASSPHRASE to the passphrase of the export, or run the command in a terminal, where it is asked for.',
    ]);
    expect([status, names]).toEqual([2, []]);
  });

  it('whose verdict is another than verified ends with 1, and one that is not opened at all says why', async () => {
    const altered = (badges.get('Knots') ?? '').replaceAll('Knots', 'Hitches');
    const files = { 'bundle.zip': await bundle('Knots', theirs, altered) };
    const invalid = await imported(files, { environment: right });
    expect([invalid.status, invalid.out]).toEqual([1, ['Added  Invalid  Hitches']]);
    const odd = learnCardBundle([
      { id: 'odd', type: 'credential', path: 'credentials/odd.json.enc', content: '{}', encrypted: true },
    ]);
    const unknown = await imported({ 'bundle.zip': odd }, { answers: [theirs, theirs] });
    expect(unknown.problems).toEqual([
      expect.stringMatching(/^bundle\.zip: credentials\/odd\.json\.enc is encrypted in/),
    ]);
    expect([unknown.status, unknown.asked.length]).toEqual([2, 1]);
  });

  it('in an archive is asked for, too; one that is no longer kept is told and counts as not read', async () => {
    const files = { 'all.zip': makeZip([{ name: 'bundle.zip', bytes: await bundle('Knots') }]) };
    const inside = await imported(files, { answers: [theirs] });
    expect([inside.status, inside.asked]).toEqual([0, [question('all.zip: bundle.zip')]]);
    const use = (session: WalletSession): WalletSession => ({
      ...session,
      importLocked: (_key, words) => session.importLocked(crypto.randomUUID(), words),
    });
    const gone = await imported({ 'bundle.zip': await bundle('Knots') }, { environment: right, use });
    expect([gone.status, gone.problems, gone.names]).toEqual([2, [expect.stringContaining(locked)], []]);
  });

  it('cannot move the cursor with the name of its file', async () => {
    const files = { 'a\u001b[2Jb.zip': await bundle('Knots') };
    expect((await imported(files, { answers: [theirs] })).asked).toEqual([question('a\ufffd[2Jb.zip')]);
  });
});
