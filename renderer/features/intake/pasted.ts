/** What a person pasted: an address to read, or text that is the badge itself. */
export type Pasted = { readonly kind: 'nothing' } | { readonly kind: 'url' | 'text'; readonly text: string };

/**
 * Decides by shape alone; whether the address may be read, and whether the text is a badge, the main process decides.
 * An address of another scheme counts as an address, so that its refusal names the scheme and not bad JSON.
 */
export function readPasted(raw: string): Pasted {
  const text = raw.trim();
  if (text === '') return { kind: 'nothing' };
  const isAddress =
    /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S*$/i.test(text);
  if (!isAddress) return { kind: 'text', text };
  return { kind: 'url', text: text.includes('://') ? text : `https://${text}` };
}

/** The first address of a `text/uri-list` (RFC 2483, section 5), in which other lines can be comments; empty where there is none. */
export function firstAddress(list: string): string {
  const lines = list.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
}

/** Whether an address is one of the web, and not of a file that was dragged. */
export function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
