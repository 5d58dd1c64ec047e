import { beforeAll, describe, expect, test } from 'vitest';
import { checkRecipient } from '../../main/verify/steps/recipient';
import { english } from '../../shared/catalogues/english';
import { createMessages } from '../../shared/messages';
import { listedDifferences } from './differences';
import { type Got, type Judgement, judge } from './judge';
import { describeGot, runVector, verdictOf } from './run-vector';
import { kindOfRow, linesOfKinds } from './kinds-of-row';
import { hashVectors, haveVectors, manifestRows, type VectorRow, vectorRows, vectorsFolder } from './vector-rows';

interface Result {
  readonly row: VectorRow;
  readonly got: Got;
  readonly judgement: Judgement;
}

if (!haveVectors) {
  // Said on the terminal as well, so that a run without them is never taken for a run that passed them.
  process.stderr.write(`\nCONFORMANCE NOT RUN: there are no vectors at ${vectorsFolder}\n\n`);
}

describe.runIf(haveVectors)('credentials from public repositories', () => {
  const results: Result[] = [];

  beforeAll(async () => {
    for (const row of vectorRows()) {
      if (kindOfRow(row).kind !== 'credential') continue;
      const got = await runVector(row);
      results.push({ row, got, judgement: judge(row.expected, got) });
    }
    process.stdout.write(tableOf(results));
    process.stdout.write(`${partsOf(results)}\n${linesOfKinds(manifestRows())}\n`);
  });

  const all = (judgement: Judgement) =>
    results
      .filter((result) => result.judgement === judgement)
      .map(({ row, got }) => `${row.path} (${row.expected}): ${describeGot(got)}`);

  test('there are some', () => {
    expect(results.length).toBeGreaterThan(400);
  });

  test.each(['false-verified', 'false-invalid', 'crash'] as const)('none is a %s', (judgement) => {
    expect(all(judgement)).toEqual([]);
  });

  test('credentials inside others, and endorsements, are judged by themselves', () => {
    const within = results.flatMap(({ row, got }) =>
      got.kind === 'checked' ? got.within.map((report) => ({ row, report })) : [],
    );
    expect(within.length).toBeGreaterThan(50);
    // No source says of a part that it is bad, except where the whole was made to be.
    const contradicted = within.filter(({ row, report }) => report.verdict === 'invalid' && row.expected !== 'invalid');
    expect(contradicted.map(({ row }) => row.path)).toEqual([]);
    // Nor is a part good where its own proof was not looked at.
    const unproven = within.filter(
      ({ report }) =>
        report.verdict === 'verified' &&
        !report.checks.some((check) => check.step === 'proof' && check.outcome === 'passed'),
    );
    expect(unproven.map(({ row }) => row.path)).toEqual([]);
  });

  test('every difference is listed with its cause, and every listed one is a difference', () => {
    const listed = listedDifferences();
    const found = results.filter(({ judgement }) => judgement === 'difference');
    const told = found.map(({ row, got }) => [row.path, { expected: row.expected, got: verdictOf(got) }] as const);
    const known = [...listed].map(([path, { expected, got }]) => [path, { expected, got }] as const);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
    // A cause begins with the text it follows and where in it: what is right is not ours to say.
    const clause =
      /^(OB|VCDM|VC Data Integrity|W3C CCG|Controlled Identifiers|Bitstring|JSON-LD|DID Core)[^,:]* .*(section|step|"|verification)/;
    for (const [path, { cause }] of listed) expect(cause, path).toMatch(clause);
  });

  test('every reason that was given is said in words, with nothing left open in them', () => {
    const { t } = createMessages('en', english);
    for (const { got } of results) {
      if (got.kind !== 'checked') continue;
      for (const { reason, params } of got.checks) {
        const words = t(`report:reason.${reason}`, params);
        expect(words, reason).not.toMatch(/\{\{|^reason\./);
      }
    }
  });

  test('recipient hashes are matched as their sources say', () => {
    for (const { identity, salt, hash, expected } of hashVectors()) {
      const recipient = { type: 'email', identity: hash, hashed: true, salt: salt === '' ? null : salt };
      const { reason } = checkRecipient([recipient], [identity]);
      // On purpose more than the sources: an e-mail address is tried in other letter cases, too.
      const shouted = identity !== identity.toLowerCase() && identity.includes('@');
      expect([identity, hash, reason === 'recipient-yours']).toEqual([identity, hash, expected === 'match' || shouted]);
    }
  });
});

/** Parts and endorsements: the source's word on the whole, and what came out for the part. */
function partsOf(results: readonly Result[]): string {
  const counts = new Map<string, number>();
  for (const { row, got } of results) {
    for (const { verdict, checks } of got.kind === 'checked' ? got.within : []) {
      const proof = checks.find(({ step }) => step === 'proof');
      const line = `part of ${row.expected.padEnd(16)} ${verdict.padEnd(12)} proof ${proof?.outcome ?? 'none'} ${proof?.reason ?? ''}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${String(count).padStart(5)}  ${line}\n`).join('');
}

/** Format by format: what the sources expect, what came out, how often. */
function tableOf(results: readonly Result[]): string {
  const counts = new Map<string, number>();
  for (const { row, got, judgement } of results) {
    const key = [row.format || '-', row.expected, verdictOf(got), judgement].join('\t');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const line = (cells: readonly string[]) =>
    [0, 1, 2, 3, 4].map((index) => (cells[index] ?? '').padEnd([40, 16, 34, 14, 6][index] ?? 0)).join('');
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => line([...key.split('\t'), String(count)]));
  const done = results.filter(({ judgement }) => judgement === 'as-expected').length;
  const head = line(['format', 'expected', 'got', 'judgement', 'count']);
  return `\n${[head, ...rows].join('\n')}\n${String(done)} of ${String(results.length)} as expected\n\n`;
}
