/** Windows opens a device for these, whatever their extension says. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/** Letters of a name; a file system takes 255 bytes, and a letter has up to four. */
const longest = 60;

/**
 * The name a save dialog begins with. The name came with the badge.
 * SECURITY: only its last part, without anything a file system trips over, hides or obeys, and without marks that turn
 * text around, which could make `exe.png` of `gnp.exe`.
 */
export function saveName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[<>:"|?*]|\p{Cc}|\p{Cf}|\p{Cs}/gu, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  if (plain === '') return 'badge';
  const name = device.test(plain) ? `_${plain}` : plain;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = Array.from(name.slice(0, name.length - extension.length));
  return stem.slice(0, longest - extension.length).join('') + extension;
}
