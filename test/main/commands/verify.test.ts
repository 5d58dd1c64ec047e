import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectCommand } from '../../../main/commands/inspect';
import { type Options, parseOptions } from '../../../main/commands/options';
import { verifyCommand } from '../../../main/commands/verify';
import { bakePng } from '../../issuer/bake-png';
import { issuer } from '../../issuer/issuer';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { makePng } from '../intake/make-png';
import { must } from '../vault/a-wallet';
import { offlineSource } from '../verify/make-source';
import { inProcessEngine } from '../wallet/in-process-engine';
import { aBadge } from '../wallet/some-arrivals';
import { aTerminal } from './a-terminal';

const folder = mkdtempSync(join(tmpdir(), 'lapel-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function called(...args: string[]): Options {
  return must(parseOptions(args, ['json', 'at', 'recipient']));
}

async function verify(...args: string[]) {
  const { terminal, out, problems } = aTerminal();
  const status = await verifyCommand(called(...args), inProcessEngine, offlineSource, terminal);
  return { status, out: out.join('\n'), problems: problems.join('\n') };
}

const short = issuer('Short Office', { did: 'key', host: 'short.example' });
const untilSeptember = async () =>
  put(
    'september.json',
    JSON.stringify(await signedOpenBadge3(short, { ...plainAward, until: '2026-09-01T00:00:00Z' })),
  );

describe('lapel verify', () => {
  it('says 0 for a verified badge, and prints one array an object a credential', async () => {
    const file = put('good.json', await aBadge('Good'));
    const { status, out, problems } = await verify(file, '--json');
    expect([status, problems]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject([{ file, index: 0, format: 'ob3-ldp', verdict: 'verified', name: 'Good' }]);
  });

  it('reads a baked picture as it reads the badge', async () => {
    const file = put('baked.png', bakePng(makePng([]), 'openbadgecredential', await aBadge('Baked')));
    const { status, out } = await verify(file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'verified', name: 'Baked' }]);
  });

  it('speaks for the time that is named', async () => {
    const file = await untilSeptember();
    expect((await verify(file)).status).toBe(1);
    expect((await verify(file, '--at', '2026-08-01T00:00:00Z')).status).toBe(0);
  });

  it('compares the recipients that are named', async () => {
    const file = put('mine.json', await aBadge('Mine'));
    const recipientOf = async (...more: string[]) => {
      const { out } = await verify(file, '--json', ...more);
      const [told] = JSON.parse(out) as { checks: { step: string; outcome: string }[] }[];
      return told?.checks.find(({ step }) => step === 'recipient')?.outcome;
    };
    expect(await recipientOf('--recipient', 'mia@example.org')).toBe('passed');
    expect(await recipientOf('--recipient', 'somebody@example.org')).toBe('failed');
  });

  it('says 2 when one file could not be read, tells why, and still checks the others', async () => {
    const good = put('good.json', await aBadge('Good'));
    const empty = put('empty.json', '');
    const absent = join(folder, 'absent.json');
    const { status, out, problems } = await verify(empty, absent, good, '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { file: empty, format: 'unknown', reason: 'empty' },
      { file: absent, format: 'unknown', reason: 'unreadable-file' },
      { file: good, verdict: 'verified' },
    ]);
    expect(problems).toContain(empty);
    expect(problems).toContain(absent);
  });

  it('explains each step in words to a person', async () => {
    const { out } = await verify(put('good.json', await aBadge('Good')));
    expect(out).toContain('Verified');
    expect(out).toMatch(/^ {2}\+ /m);
    expect(out).not.toMatch(/report:|\{\{/);
  });

  it('lets nothing in a badge move the cursor, also not in what it refuses', async () => {
    const esc = '\u001b]0;owned\u0007\u009b2J';
    const named = put('named.json', await aBadge(`Good${esc}`));
    const linked = put('linked.png', bakePng(makePng([]), 'openbadges', `https://x.test/${esc}`, 'tEXt'));
    const { out, problems } = await verify(named, linked);
    expect(out).toContain('Good');
    // eslint-disable-next-line no-control-regex -- these are what a terminal obeys
    expect(`${out}${problems}`.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});

describe('lapel inspect', () => {
  it('tells what a file is and gives its credential unchanged', async () => {
    const badge = await aBadge('Inspected');
    const { terminal, out } = aTerminal();
    const file = put('inspected.png', bakePng(makePng([]), 'openbadgecredential', badge));
    const status = await inspectCommand(called(file, '--json'), inProcessEngine, offlineSource, terminal);
    expect(status).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject([
      { container: 'png', format: 'ob3-ldp', payload: badge, summary: { name: 'Inspected' } },
    ]);
  });

  it('says 2 and the reason for what is no badge', async () => {
    const { terminal, out, problems } = aTerminal();
    const file = put('holiday.png', makePng([]));
    expect(await inspectCommand(called(file, '--json'), inProcessEngine, offlineSource, terminal)).toBe(2);
    expect(JSON.parse(out.join('\n'))).toMatchObject([{ format: 'unknown', reason: 'png-without-badge' }]);
    expect(problems).toHaveLength(1);
  });
});
