import { describe, expect, it } from 'vitest';
import { crashDetails } from '../../main/electron/crash-details';

describe('what a person is given to send after a crash', () => {
  const stack = [
    'Error: no record 3f2504e0-4f89-11d3-9a0c-0305e82c3301 for mia@example.org',
    '    at read (file:///folk/mia/lapel/dist/main/index.js:12:34)',
    '    at https://issuer.example/badges/mia?token=s3cr3t',
  ].join('\n');
  const details = crashDetails('uncaughtException', stack, { electron: '33.2.1', chrome: '130', node: '20' });

  it('says what happened and where', () => {
    expect(details).toContain('uncaughtException');
    expect(details).toContain('index.js:12:34');
    expect(details).toContain('Electron 33.2.1, Chromium 130, Node 20');
  });

  it('says nothing of whom it happened to', () => {
    for (const secret of ['mia', 'example.org', '3f2504e0', 's3cr3t', 'folk', 'token=']) {
      expect(details).not.toContain(secret);
    }
  });

  it('has no empty lines where there is nothing to say', () => {
    expect(crashDetails('unresponsive', '').split('\n')).toHaveLength(3);
  });
});
