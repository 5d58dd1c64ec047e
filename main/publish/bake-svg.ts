import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import type { Payload } from '../../shared/credential';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { BakingPlace } from './bake';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const badgeNamespace = /^https?:\/\/(openbadges\.org|purl\.imsglobal\.org\/(spec\/)?(ob\/v3p0|clr\/v2p0))\/?$/;

/**
 * Adds the badge element as the first child of the root: a token in `verify`, JSON as the element's text.
 * SECURITY: a picture with entities of its own is refused before it is parsed.
 */
export function bakeSvg(picture: Uint8Array, payload: Payload, place: BakingPlace): Result<Uint8Array, WalletError> {
  const text = decode(picture);
  if (text === null || !/<(\w+:)?svg[\s>/]/i.test(text)) return failure({ kind: 'picture-not-bakeable' });
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) return failure({ kind: 'svg-entities' });
  const root = rootOf(text);
  if (!root) return failure({ kind: 'svg-damaged', line: 1, column: 1 });
  if (root.namespaceURI !== svgNamespace || root.localName !== 'svg') return failure({ kind: 'picture-not-bakeable' });
  if (hasBadge(root)) return failure({ kind: 'already-baked' });
  root.insertBefore(badgeElement(root, payload, place), root.firstChild);
  return success(new TextEncoder().encode(new XMLSerializer().serializeToString(root.ownerDocument ?? root)));
}

function badgeElement(root: Element, payload: Payload, { namespace, element }: BakingPlace): Element {
  const document = root.ownerDocument;
  if (!document) throw new Error('An element of a parsed document has its document');
  const badge = document.createElementNS(namespace, `openbadges:${element}`);
  badge.setAttributeNS(xmlnsNamespace, 'xmlns:openbadges', namespace);
  if (payload.kind === 'jws') badge.setAttribute('verify', payload.token);
  // `]]>` would end the section, so such a text is escaped instead, which reads the same.
  else if (payload.text.includes(']]>')) badge.appendChild(document.createTextNode(payload.text));
  else badge.appendChild(document.createCDATASection(payload.text));
  return badge;
}

function hasBadge(root: Element): boolean {
  return ['assertion', 'credential'].some((name) =>
    Array.from(root.getElementsByTagNameNS('*', name)).some(({ namespaceURI }) =>
      badgeNamespace.test(namespaceURI ?? ''),
    ),
  );
}

function rootOf(text: string): Element | null {
  try {
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    });
    return parser.parseFromString(text, 'image/svg+xml').documentElement;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
