import { asObject, asString, type JsonObject } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { idOf } from '../../credential/read';
import { failed, type Finding, passed } from '../finding';
import type { Chain } from './chain';

/** Members that Open Badges 2.0 requires of each class; 1.x is checked for what both versions share. */
const assertionMembers = ['recipient', 'badge', 'issuedOn'] as const;
const badgeMembers = ['name', 'description', 'image', 'criteria', 'issuer'] as const;
const issuerMembers = ['name', 'url'] as const;

/** The `schema` step of Open Badges 1 and 2: the members that the vocabulary requires are there. */
export function checkRequired(assertion: JsonObject, chain: Chain): Finding {
  return finding([
    ...absent('assertion', assertion, assertionMembers),
    ...('verification' in assertion || 'verify' in assertion ? [] : ['assertion.verification']),
    ...recipientFaults(assertion),
    ...typeFaults(assertion),
    ...(chain.badge ? absent('badge', chain.badge, badgeMembers) : []),
    ...(chain.issuer ? absent('issuer', chain.issuer, issuerMembers) : []),
  ]);
}

/** The same of an Open Badges 2.0 endorsement. */
export function checkEndorsementMembers(endorsement: JsonObject, chain: Chain): Finding {
  const claim = asObject(endorsement['claim']);
  return finding([
    ...absent('endorsement', endorsement, ['id', 'claim', 'issuer', 'issuedOn', 'verification']),
    ...(claim ? absent('claim', claim, ['id']) : []),
    ...(chain.issuer ? absent('issuer', chain.issuer, ['id', 'name']) : []),
  ]);
}

/** The same of a CLR 1.0 record. */
export function checkClrMembers(clr: JsonObject): Finding {
  return finding(absent('clr', clr, ['id', 'learner', 'publisher', 'issuedOn']));
}

function finding(missing: readonly string[]): Finding {
  return missing.length === 0 ? passed('schema-satisfied') : failed('schema-violated', { fields: missing.join(', ') });
}

function recipientFaults(assertion: JsonObject): readonly string[] {
  const recipient = asObject(assertion['recipient']);
  if (!recipient) return [];
  return [
    ...(asString(recipient['identity']) === null ? ['recipient.identity'] : []),
    ...(asString(recipient['type']) === null ? ['recipient.type'] : []),
  ];
}

/** What a 2.0 assertion calls itself, and its picture: a picture inside the assertion is not allowed (2020 erratum). */
function typeFaults(assertion: JsonObject): readonly string[] {
  const types = typesOf(assertion);
  const image = idOf(assertion['image']);
  return [
    ...(types.length > 0 && !types.includes('Assertion') ? ['assertion.type'] : []),
    ...(image?.startsWith('data:') ? ['assertion.image'] : []),
  ];
}

const none: readonly string[] = [];

function absent(of: string, object: JsonObject, names: readonly string[]): readonly string[] {
  // Nearly none lacks anything, and then there is nothing to gather.
  if (!names.some((name) => object[name] === undefined || object[name] === null)) return none;
  return names.filter((name) => object[name] === undefined || object[name] === null).map((name) => `${of}.${name}`);
}
