import { expect, it } from 'vitest';
import { decodeCodes } from '../../../main/intake/qr/decoder';
import { type QrCode, qrCode } from '../../../main/publish/qr-code';

/** The shape as pixels: its rectangles on white, so many pixels a module. */
function drawn({ units, path }: QrCode, scale: number) {
  const width = units * scale;
  const gray = new Uint8Array(width * width).fill(255);
  for (const [, left = '', top = '', across = '', back = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h(-\d+)z/g)) {
    expect(Number(across)).toBe(-Number(back));
    for (let y = Number(top) * scale; y < (Number(top) + 1) * scale; y += 1) {
      gray.fill(0, y * width + Number(left) * scale, y * width + (Number(left) + Number(across)) * scale);
    }
  }
  return { width, height: width, gray };
}

it.each([
  'https://issuer.example/badges/1',
  'https://issuer.example/b?name=Br%C3%BCckenbau&page=2#top',
  `https://issuer.example/${'x'.repeat(270)}`,
])('the shape says the address it was made of, with four modules of white around it: %s', async (address) => {
  const code = qrCode(address);
  expect(code).not.toBeNull();
  if (!code) return;
  expect(code.path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
  const corners = [...code.path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...corners)).toBe(4);
  for (const scale of [2, 3, 7]) {
    const found = await decodeCodes(drawn(code, scale));
    expect(found?.map(({ text }) => text)).toEqual([address]);
  }
});

it('there is none for an address that would make it too dense to print', () => {
  expect(qrCode(`https://issuer.example/${'x'.repeat(300)}`)).toBeNull();
});
