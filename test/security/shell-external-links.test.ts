import { describe, expect, it } from 'vitest';
import { openExternalLink } from '../../main/electron/external-links';

function world(agrees: boolean) {
  const shown: string[] = [];
  const opened: string[] = [];
  return {
    shown,
    opened,
    effects: {
      confirm: (address: string) => (shown.push(address), Promise.resolve(agrees)),
      open: (address: string) => (opened.push(address), Promise.resolve()),
    },
  };
}

describe('a link in a badge', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd',
    'file://server/share/evil.exe',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'vscode://file/etc/passwd',
    'data:text/html,<script>',
    'http://example.org/',
    'ftp://example.org/',
    'https:example.org',
    'https://user:pass@example.org/',
    'https://example.org\u202e/gpj.exe',
    ' java\nscript:alert(1)',
    '//example.org/',
    'example.org',
    'mailto:a@b.org,c@d.org',
    'mailto:a@b.org%0d%0aBcc:c@d.org',
    '',
  ])('never leaves the app: %s', async (text) => {
    const { effects, shown, opened } = world(true);
    expect(await openExternalLink(text, effects)).toMatchObject({ ok: false, error: { kind: 'link-refused' } });
    expect(shown).toEqual([]);
    expect(opened).toEqual([]);
  });

  it('is shown whole before it is opened', async () => {
    const { effects, shown, opened } = world(true);
    const text = 'https://issuer.example/criteria?of=badge#top';
    expect(await openExternalLink(text, effects)).toEqual({ ok: true, value: { opened: true } });
    expect(shown).toEqual([text]);
    expect(opened).toEqual([text]);
  });

  it('shows a look-alike host as what it is', async () => {
    const { effects, shown } = world(false);
    await openExternalLink('https://аpple.com/', effects);
    expect(shown).toEqual(['https://xn--pple-43d.com/']);
  });

  it('is not opened when the person does not want it', async () => {
    const { effects, opened } = world(false);
    expect(await openExternalLink('https://issuer.example/', effects)).toEqual({ ok: true, value: { opened: false } });
    expect(opened).toEqual([]);
  });

  it('keeps nothing of a mail but its address', async () => {
    const { effects, opened } = world(true);
    await openExternalLink('mailto:office@issuer.example?attach=/etc/passwd&bcc=x@y.z', effects);
    expect(opened).toEqual(['mailto:office@issuer.example']);
  });
});
