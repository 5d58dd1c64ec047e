import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportFormat } from '../../shared/contract';
import type { Translate } from '../../shared/messages';
import type { RecordView } from '../../shared/wallet';
import type { RemoteWallet } from '../wallet/thread/calls';
import { sampleVerdicts } from '../wallet/sample-verdicts';
import { writeWhole } from '../wallet/write-whole';
import type { Stage } from './stage';

export interface DemoParts {
  readonly session: RemoteWallet;
  readonly stage: Stage;
  readonly samples: string;
  readonly translate: Translate;
}

const formats: readonly (readonly [ExportFormat, string])[] = [
  ['pdf', 'transcript.pdf'],
  ['html', 'transcript.html'],
  ['json', 'transcript.json'],
  ['csv', 'transcript.csv'],
];

/**
 * The app without a person: a wallet of its own, the sample badges imported and checked through the same engine and
 * window, the verdicts printed, the transcript and a picture of the window written to `out/`. Returns the exit status:
 * 0 when every verdict is the one the samples expect.
 */
export async function runDemo({ session, stage, samples, translate }: DemoParts): Promise<0 | 1> {
  const folder = resolve('out');
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    await mkdir(folder, { recursive: true });
    const created = await session.create({ passphrase: randomBytes(24).toString('base64'), keyRing: false });
    if (!created.ok) throw new Error(created.error.kind);
    await session.saveSettings({
      profileName: 'Mia Kessler',
      emails: ['mia@example.org'],
      privacy: 'never',
      lockAfterMinutes: 0,
    });
    await importSamples(session);
    const all = await session.changes(0, 2000);
    if (!all.ok) throw new Error(all.error.kind);
    const different = await printVerdicts(all.value.changed, samples, translate, say);
    say(`\n${translate('shell:demo.files', { folder })}`);
    for (const [format, name] of formats) {
      const made = await session.transcript({ format, ids: null });
      const written = made.ok ? await writeWhole(join(folder, name), made.value.bytes) : made;
      if (!written.ok) throw new Error(`${name}: ${JSON.stringify(written.error)}`);
      say(`  ${name}`);
    }
    const picture = await pictureOf(stage);
    if (picture) {
      await writeWhole(join(folder, 'transcript.png'), picture);
      say('  transcript.png');
    }
    if (different > 0) say(translate('shell:demo.different', { count: different }));
    return different > 0 ? 1 : 0;
  } catch (fault) {
    say(translate('shell:demo.failed', { detail: fault instanceof Error ? fault.message : String(fault) }));
    return 1;
  }
}

async function importSamples(session: RemoteWallet): Promise<void> {
  const ended = new Promise<void>((settle) => {
    session.onProgress(({ state }) => {
      if (state !== 'running') settle();
    });
  });
  const started = await session.importSamples();
  if (!started.ok) throw new Error(started.error.kind);
  await ended;
}

async function printVerdicts(
  records: readonly RecordView[],
  samples: string,
  translate: Translate,
  say: (line: string) => void,
): Promise<number> {
  const expected = await sampleVerdicts(samples, new Date());
  const heading = ['verdict', 'name', 'issuer', 'format'].map((column) => translate(`shell:demo.${column}`));
  const rows = records.map(({ summary, report }) => [
    translate(`report:verdict.${report.verdict}`),
    summary.name ?? '',
    summary.issuer.name ?? summary.issuer.id ?? '',
    summary.format,
  ]);
  const widths = heading.map((_text, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  say(`${translate('shell:demo.heading')}\n`);
  for (const row of [heading, ...rows])
    say(
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  return records.filter(({ origin, report }) => {
    const wanted = origin.kind === 'sample' ? expected.get(origin.name) : undefined;
    return wanted !== undefined && wanted !== report.verdict;
  }).length;
}

/** The real window once its pictures are there; loaded anew, because the import has left its results open. */
async function pictureOf(stage: Stage): Promise<Uint8Array | null> {
  const window = stage.current();
  if (!window) return null;
  window.webContents.reload();
  await new Promise((settle) => setTimeout(settle, 2_000));
  return new Uint8Array((await window.webContents.capturePage()).toPNG());
}
