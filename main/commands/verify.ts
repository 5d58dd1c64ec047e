import type { Check } from '../../shared/report';
import type { DocumentSource } from '../net/types';
import type { Engine } from '../wallet/engine';
import { openFile } from '../wallet/open-file';
import { type Described, describe, exitStatus, type Unread, unread } from './describe';
import type { Options } from './options';
import { printReport } from './print-report';
import { plain, type Terminal } from './terminal';

/** `lapel verify FILE...`: reads and checks each file, stores nothing. Returns the exit status. */
export async function verifyCommand(
  options: Options,
  engine: Engine,
  documents: DocumentSource,
  terminal: Terminal,
): Promise<number> {
  const all: (Described | Unread)[] = [];
  for (const file of options.files) {
    const { read, refused } = await verifyFile(file, options, engine, documents, terminal);
    all.push(...read.map(({ described }) => described), ...refused);
    for (const { detail } of refused) terminal.problem(plain(`${file}: ${detail}`));
    if (!options.json) for (const { described, checks } of read) printReport(described, checks, terminal);
  }
  if (options.json) terminal.out(JSON.stringify(all, null, 2));
  return exitStatus(all);
}

interface FileResults {
  readonly read: readonly { readonly described: Described; readonly checks: readonly Check[] }[];
  readonly refused: readonly Unread[];
}

async function verifyFile(
  file: string,
  options: Options,
  engine: Engine,
  documents: DocumentSource,
  terminal: Terminal,
): Promise<FileResults> {
  const signal = new AbortController().signal;
  const opened = await openFile(file, { read: engine.read, linked: documents }, signal);
  if (!opened.ok) return { read: [], refused: [unread(file, 0, opened.error, terminal.translate)] };
  const at = (options.at ?? terminal.now()).toISOString();
  const jobs = opened.value.map(({ candidate, found }) => ({
    recordId: candidate.id,
    payload: candidate.payload,
    format: candidate.format,
    baked: found.picture !== null,
    at,
    identities: options.recipients,
  }));
  const outcomes = await engine.verify(jobs, documents, signal);
  const read = outcomes.map(({ summary, report }, index) => ({
    described: describe(file, index, summary, report),
    checks: report.checks,
  }));
  const refused = (opened.value[0]?.found.refused ?? []).map(({ error }, index) =>
    unread(file, read.length + index, error, terminal.translate),
  );
  return { read, refused };
}
