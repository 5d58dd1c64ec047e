import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagePolicy, picturePolicy, printPolicy } from '../../main/electron/policy';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)]));

describe('the content security policy', () => {
  it('begins with nothing and names what it allows', () => {
    expect(Object.fromEntries(directives(pagePolicy))).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
    });
  });

  it.each([
    ['the page', pagePolicy],
    ['a picture', picturePolicy],
    ['a printed page', printPolicy],
  ])('lets %s run no foreign or inline script and reach no network', (_what, policy) => {
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|wss?:|\*/);
    expect(directives(policy).get('script-src') ?? []).not.toContain("'unsafe-inline'");
  });

  it('lets what is printed or shown as a picture run no script at all', () => {
    for (const policy of [picturePolicy, printPolicy]) expect(directives(policy).has('script-src')).toBe(false);
    expect(directives(picturePolicy).has('sandbox')).toBe(true);
  });

  it('is kept by the page: no inline script, style or handler in it', () => {
    const page = readFileSync('renderer/index.html', 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
  });
});
