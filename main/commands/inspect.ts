import type { DocumentSource } from '../net/types';
import { summarise } from '../credential/summarise';
import type { Engine } from '../wallet/engine';
import { openFile } from '../wallet/open-file';
import { unread } from './describe';
import type { Options } from './options';
import { plain, type Terminal } from './terminal';

/** `lapel inspect FILE`: what a file is, unbaked and normalised. Checks nothing. Returns the exit status. */
export async function inspectCommand(
  options: Options,
  engine: Engine,
  documents: DocumentSource,
  terminal: Terminal,
): Promise<number> {
  const file = options.files[0] ?? '';
  const tools = { read: engine.read, linked: documents };
  const opened = await openFile(file, tools, new AbortController().signal);
  if (!opened.ok) {
    const refused = unread(file, 0, opened.error, terminal.translate);
    if (options.json) terminal.out(JSON.stringify([refused], null, 2));
    terminal.problem(plain(`${file}: ${refused.detail}`));
    return 2;
  }
  const all = opened.value.map(({ candidate, found }, index) => ({
    file,
    index,
    format: candidate.format,
    container: found.container,
    mediaType: found.mediaType,
    sha256: found.sha256,
    recordId: candidate.id,
    pointer: candidate.pointer,
    summary: summarise(candidate.payload, candidate.format, () => null),
    payload: candidate.payload.kind === 'json' ? candidate.payload.text : candidate.payload.token,
  }));
  if (options.json) terminal.out(JSON.stringify(all, null, 2));
  else for (const one of all) printOne(one, terminal);
  return 0;
}

function printOne(
  one: { readonly format: string; readonly container: string; readonly payload: string; readonly summary: object },
  terminal: Terminal,
): void {
  terminal.out(`${one.format} (${one.container})`);
  for (const [name, value] of Object.entries(one.summary)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (value !== null && text !== '[]') terminal.out(`  ${name}: ${plain(text)}`);
  }
  terminal.out(plain(one.payload));
  terminal.out('');
}
