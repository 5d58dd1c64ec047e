import type { CredentialFormat, Payload } from '../../shared/credential';
import type { WalletError } from '../../shared/errors';
import { isPng } from '../../shared/png';
import { failure, type Result } from '../../shared/result';
import { bakePng } from './bake-png';
import { bakeSvg } from './bake-svg';

/** Where a kind of credential stands in a picture: the keyword of PNG, the namespace and element of SVG. */
export interface BakingPlace {
  readonly keyword: string;
  readonly namespace: string;
  readonly element: string;
}

const openBadges2: BakingPlace = {
  keyword: 'openbadges',
  namespace: 'http://openbadges.org',
  element: 'assertion',
};
const openBadges3: BakingPlace = {
  keyword: 'openbadgecredential',
  namespace: 'https://purl.imsglobal.org/ob/v3p0',
  element: 'credential',
};
const learnerRecord: BakingPlace = {
  keyword: 'clrcredential',
  namespace: 'https://purl.imsglobal.org/clr/v2p0',
  element: 'credential',
};

/** Open Badges 2.0 Baking; Open Badges 3.0, section 5.3; for CLR 2.0 what its reference validator reads. */
const places: Partial<Readonly<Record<CredentialFormat, BakingPlace>>> = {
  ob1: openBadges2,
  'ob2-hosted': openBadges2,
  'ob2-signed': openBadges2,
  'ob3-ldp': openBadges3,
  'ob3-jwt': openBadges3,
  'clr2-ldp': learnerRecord,
  'clr2-jwt': learnerRecord,
};

/**
 * Puts a credential, unchanged, into a PNG or SVG picture. Errors: `not-bakeable` (no standard place for the format),
 * `already-baked`, `png-damaged`, `svg-damaged`, `svg-entities`, `picture-not-bakeable` (neither PNG nor SVG).
 */
export function bakeInto(
  picture: Uint8Array,
  payload: Payload,
  format: CredentialFormat,
): Result<Uint8Array, WalletError> {
  const place = places[format];
  if (!place) return failure({ kind: 'not-bakeable', format });
  return isPng(picture) ? bakePng(picture, payload, place) : bakeSvg(picture, payload, place);
}
