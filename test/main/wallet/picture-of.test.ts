import { describe, expect, it } from 'vitest';
import { fromDataUrl } from '../../../main/wallet/picture-of';

describe('fromDataUrl', () => {
  it('reads base64 and percent-encoded pictures', () => {
    expect(fromDataUrl('data:image/png;base64,iVBORw==')).toEqual({
      mediaType: 'image/png',
      bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    });
    expect(fromDataUrl('data:image/svg+xml;charset=utf-8,%3Csvg/%3E')?.bytes.toString()).toBe('<svg/>');
  });

  it.each([
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:application/javascript,alert(1)',
    'data:image/png',
    'https://issuer.example/badge.png',
    'data:image/svg+xml,%E0%A4%A',
    `data:image/png;base64,${'A'.repeat(12 * 1024 * 1024)}`,
  ])('gives nothing for %.40s', (url) => {
    expect(fromDataUrl(url)).toBeNull();
  });
});
