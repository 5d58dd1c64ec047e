import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { formatOfPath, transcriptCommand } from '../../../main/commands/transcript';
import type { Options } from '../../../main/commands/options';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession, ending } from '../wallet/a-session';
import { aBadge } from '../wallet/some-arrivals';
import { aTerminal } from './a-terminal';

vi.setConfig({ testTimeout: 120_000 });

const nothing: Options = {
  ...{ files: [], json: false, offline: false, at: null, recipients: [], documents: null },
  ...{ wallet: null, out: null, image: null, selfDeclared: false },
};
/** A wallet with two badges, a talk and a certificate that only their earner speaks of. */
async function aWallet(): Promise<string> {
  const folder = aFolder();
  const session = aSession(folder);
  must(await session.create({ passphrase, keyRing: false }));
  for (const name of ['Knots', 'Splices']) {
    const text = await aBadge(name);
    await ending(session, () => session.importText(text));
  }
  for (const kind of ['talk', 'certificate'] as const) {
    const draft = { kind, title: `Claimed ${kind}`, issuer: 'Town hall', date: '2026-05-01', endDate: '' };
    must(session.declare({ ...draft, skills: [], link: '', description: '' }, []));
  }
  await session.close();
  return folder;
}

async function transcript(wallet: string, name: string, selfDeclared: boolean) {
  const { terminal, problems } = aTerminal({ LAPEL_PASSPHRASE: passphrase });
  const path = join(aFolder(), name);
  const session = aSession(wallet);
  const status = await transcriptCommand(
    { ...nothing, out: path, selfDeclared },
    formatOfPath(path) ?? 'json',
    session,
    terminal,
  );
  await session.close();
  return { status, problems, text: await readFile(path, 'utf8') };
}

const marks = {
  't.html': /<section class="declared">.*Claimed talk/s,
  't.json': /"selfDeclared": ?\[\s*\{\s*"selfDeclared": ?true/,
  't.csv': /\r\nClaimed talk,Town hall,publish:declared\.title,/,
  't.resume.json': /"name": "Claimed talk"[^}]*"selfDeclared": true/,
};
const leftOut = 'What you state yourself has no place in this format and was left out.';

it('what the person states goes along with --self-declared alone, marked and counted apart, in every format', async () => {
  const wallet = await aWallet();
  for (const name of [...Object.keys(marks), 't.ler.json']) {
    const { status, problems, text } = await transcript(wallet, name, false);
    expect([status, problems], name).toEqual([0, []]);
    expect(text).not.toContain('Claimed');
    expect(text).toContain('Splices');
  }
  for (const [name, mark] of Object.entries(marks)) {
    const { status, problems, text } = await transcript(wallet, name, true);
    expect([status, problems], name).toEqual([0, []]);
    expect(text).toMatch(mark);
    for (const kind of ['talk', 'certificate']) expect(text).toContain(`Claimed ${kind}`);
    if (name === 't.html') expect(text).toMatch(/achievements<\/dt><dd>2</);
  }
  const ler = await transcript(wallet, 't.ler.json', true);
  expect([ler.status, ler.problems]).toEqual([0, [leftOut]]);
  expect(ler.text).not.toContain('Claimed');
});
