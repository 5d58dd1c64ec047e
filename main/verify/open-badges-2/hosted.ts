import { day } from '../../../shared/durations';
import type { JsonObject } from '../../../shared/json';
import { asString } from '../../../shared/json';
import { addressesToAsk } from '../../../shared/platforms';
import { dataModelOf } from '../../credential/format';
import { instantOf } from '../../credential/read';
import type { Dossier, RemoteJson } from '../documents';
import { failed, type Finding, notApplicable, offline, passed, unknown } from '../finding';
import { unlessKeptBefore } from '../keys/kept-before';
import { isSameHost } from '../keys/same-host';
import { hostedAddress, sameAddress } from './address';
import type { Examined } from './examined';
import { type DocumentKind, kindOf } from './kinds';
import { revokedFinding } from './revoked';
import { checkScope } from './scope';

/** For how long a kept copy of a hosted badge still counts as what its issuer says now. */
const freshFor = day;

/**
 * Checks a hosted badge (OB 2.0 "HostedBadge Verification"): the copy in hand only tells where the badge is hosted; what is
 * hosted there counts, if the issuer lets its badges be hosted there.
 */
export async function examineHosted(
  local: JsonObject,
  kind: DocumentKind,
  at: Date,
  dossier: Dossier,
): Promise<Examined> {
  const url = hostedAddress(local);
  if (url === null) {
    const named = asString(local['id']);
    const nowhere = named === null ? unknown('hosted-nowhere') : unknown('hosted-copy-missing', { url: named });
    return withoutCopy(local, nowhere, unknown('not-checked'));
  }
  const asking = dossier.inquire();
  const answer = await asking.json(url, 'hosted');
  const source = asking.source();
  const sources = { proof: source, key: offline, status: source };
  if (answer.kind === 'gone') {
    return {
      ...withoutCopy(local, unknown('hosted-copy-missing', { url }, '410'), failed('revoked', { because: '' })),
      sources,
    };
  }
  if (answer.kind !== 'json') return { ...withoutCopy(local, notHad(answer, url), unknown('not-checked')), sources };
  const hosted = answer.value;
  const revoked = revokedFinding(hosted);
  if (revoked) return { ...withoutCopy(local, unknown('hosted-copy-missing', { url }), revoked), sources };
  const other = kindOf(dataModelOf(hosted));
  if (other === null && !awards(hosted)) {
    const missing = unknown('hosted-copy-missing', { url }, 'nothing that was awarded');
    return { ...withoutCopy(local, missing, unknown('not-checked')), sources };
  }
  // SECURITY: a learner record at the address of an assertion is another document, however much the two have in common.
  const elsewhere = !isAt(hosted, url, answer.finalUrl) || (other !== null && other.is !== kind.is);
  if (elsewhere && hasMoved(hosted, url, answer.finalUrl)) {
    const missing = unknown('hosted-copy-missing', { url }, `a redirect led to ${answer.finalUrl}`);
    return { ...withoutCopy(local, missing, unknown('not-checked')), sources };
  }
  const others = kind.differences(local, hosted);
  const old = source.kind === 'kept' && !isFresh(source.at, at) ? source.at : null;
  if (old !== null && (elsewhere || others.length > 0)) {
    // What is in hand may be newer than the copy, as when a badge was renewed: an old word contradicts nothing.
    return { ...withoutCopy(local, unknown('hosted-copy-kept', { at: old }), unknown('not-checked')), sources };
  }
  const period = { validFrom: dated(hosted, 'issuedOn'), validUntil: dated(hosted, 'expires') };
  const chaining = dossier.inquire();
  const chain = await kind.chain(hosted, chaining);
  const scope = elsewhere ? unknown('key-not-checked') : await checkScope(url, answer.finalUrl, chain, chaining);
  const key = unlessKeptBefore(scope, chaining.source(), [period.validFrom]);
  return {
    parse: passed('parsed'),
    schema: kind.required(hosted, chain),
    proof: elsewhere
      ? failed('hosted-elsewhere', { url })
      : others.length > 0
        ? failed('hosted-copy-differs', { fields: others.join(', ') })
        : // Without the network a hosted badge is never shown as verified (a recorded decision): its issuer may have changed it.
          old !== null
          ? unknown('hosted-copy-kept', { at: old })
          : passed('hosted-copy-same', { url }),
    key,
    status: elsewhere ? unknown('not-checked') : passed('not-revoked'),
    period,
    image: others.length > 0 ? failed('image-differs', { fields: others.join(', ') }) : passed('image-matches'),
    sources: { proof: source, key: chaining.source(), status: source },
    // The hosted copy wins (OB 2.0 Baking, "extraction"), unless it is a contradiction that the earner should see.
    summaryOf: elsewhere || others.length > 0 ? null : { kind: 'json', text: answer.text },
  };
}

/** A copy of a day that has not come yet is none of today's either: the clock was put back since. */
function isFresh(fetchedAt: string, at: Date): boolean {
  return Math.abs(at.getTime() - Date.parse(fetchedAt)) <= freshFor;
}

/** Each stands in every document of its kind: assertion, endorsement, learner record. */
const awarding = ['badge', 'recipient', 'claim', 'learner'] as const;

/**
 * Whether a document of no known model is a badge in some form. What is none, such as the word of a server that it found
 * nothing or the credential the issuer makes today, is no copy of the badge, and so contradicts it in nothing (OB 2.0
 * "HostedBadge Verification": any other failure leaves it unverified).
 */
function awards(hosted: JsonObject): boolean {
  return awarding.some((name) => name in hosted);
}

/** The hosted document must say that it is at this address, or, after a redirect, at the one it led to. Old ones have no id. */
function isAt(hosted: JsonObject, url: string, finalUrl: string): boolean {
  const id = hostedAddress(hosted);
  if (asString(hosted['id']) === null && id === null) return true;
  // A platform that moved may still write its old address; the one asked is where that badge is found today.
  if (id !== null && addressesToAsk(id).includes(url)) return true;
  return sameAddress(id, url) || (sameAddress(id, finalUrl) && new URL(finalUrl).host === new URL(url).host);
}

/**
 * Whether the copy stands on another host, under the name of where it was found. Such a badge speaks for that host, and the
 * one that led there has said nothing against the badge.
 */
function hasMoved(hosted: JsonObject, url: string, finalUrl: string): boolean {
  return !isSameHost(url, finalUrl) && sameAddress(hostedAddress(hosted), finalUrl);
}

function notHad(answer: Exclude<RemoteJson, { readonly kind: 'json' | 'gone' }>, url: string): Finding {
  if (answer.kind === 'not-json') return unknown('hosted-copy-missing', { url }, 'not JSON');
  if (answer.error.kind === 'network-not-allowed') return unknown('network-not-allowed', { url });
  const reason = answer.error.kind === 'server-refused' ? 'hosted-copy-missing' : 'hosted-copy-unreachable';
  return unknown(reason, { url }, answer.error.kind);
}

/** What is left to say of a document whose hosted copy or signature is not at hand. */
export function withoutCopy(local: JsonObject, proof: Finding, status: Finding): Examined {
  return {
    parse: passed('parsed'),
    schema: notApplicable('schema-not-named'),
    proof,
    key: unknown('key-not-checked'),
    status,
    period: { validFrom: dated(local, 'issuedOn'), validUntil: dated(local, 'expires') },
    image: null,
    sources: { proof: offline, key: offline, status: offline },
    summaryOf: null,
  };
}

/** A date of an assertion; one that cannot be read stays, so that the period is told as unreadable. */
export function dated(assertion: JsonObject, name: 'issuedOn' | 'expires'): string | null {
  const value = assertion[name] ?? (name === 'issuedOn' ? assertion['issued_on'] : undefined);
  return value === undefined || value === null ? null : (instantOf(value) ?? 'unreadable');
}
