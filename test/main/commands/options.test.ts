import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../main/commands/options';
import { plain } from '../../../main/commands/terminal';
import { formatOfPath } from '../../../main/commands/transcript';

describe('parseOptions', () => {
  it('reads files and options in any order', () => {
    const all = ['json', 'at', 'recipient', 'documents', 'offline'];
    const parsed = parseOptions(
      [
        'a.png',
        '--json',
        '--recipient',
        'a@x.org',
        '--recipient',
        'b@x.org',
        '--at',
        '2026-09-01T00:00:00Z',
        'b (2).png',
      ],
      all,
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: { files: ['a.png', 'b (2).png'], json: true, recipients: ['a@x.org', 'b@x.org'], offline: false },
    });
  });

  it.each([
    [['--at', 'tomorrow'], 'cli:usage.time'],
    [['--frobnicate'], 'cli:usage.option'],
    [['--json=maybe'], 'cli:usage.option'],
    [['--wallet', 'w'], 'cli:usage.notHere'],
  ])('refuses %j', (args, key) => {
    expect(parseOptions(args, ['json', 'at'])).toMatchObject({ ok: false, error: { key } });
  });
});

describe('formatOfPath', () => {
  it.each([
    ['t.pdf', 'pdf'],
    ['T.HTML', 'html'],
    ['t.json', 'json'],
    ['t.resume.json', 'resume'],
    ['t.ler.json', 'ler'],
    ['t.csv', 'csv'],
    ['t.docx', null],
    ['pdf', null],
  ])('%s is %s', (path, format) => {
    expect(formatOfPath(path)).toBe(format);
  });
});

describe('plain', () => {
  it('shows control characters instead of obeying them', () => {
    expect(plain('a\u001b[31mb\u0007\r\n\u202ec')).toBe('a\ufffd[31mb\ufffd\ufffd\ufffd\ufffdc');
  });
});
