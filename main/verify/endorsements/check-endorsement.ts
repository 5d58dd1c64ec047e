import type { Check, EndorsementReport } from '../../../shared/report';
import { decideVerdict } from '../../../shared/verdict';
import { asObject, asString, type JsonObject } from '../../../shared/json';
import { type ParsedPayload, parsePayload, typesOf } from '../../credential/format';
import { credentialOf } from '../../credential/jwt-claims';
import { objectsOf, textOf } from '../../credential/read';
import { summarise, summariseParsed } from '../../credential/summarise';
import type { Dossier } from '../documents';
import { examine } from '../examine';
import { asCheck, failed, type Finding, offline, unknown } from '../finding';
import type { Examined } from '../open-badges-2/examined';
import { sameAddress } from '../open-badges-2/address';
import { checkValidity } from '../steps/period';
import { endorsementsOn, type EndorsementText, type PlacedEndorsement, type Thing, thingsOfVerifiable } from './places';

/** Longer than this, a comment is cut: it stands in every report that is kept. */
const longestComment = 4000;

/**
 * Checks one endorsement (OB 3.0 "EndorsementCredential Verification": form, proof, key, status and period, as for a badge;
 * no recipient). `things` are what the badge consists of, so that it can be said which of them the endorsement is about.
 */
export async function checkEndorsement(
  placed: PlacedEndorsement,
  things: readonly Thing[],
  at: string,
  dossier: Dossier,
): Promise<EndorsementReport> {
  const read = await readEndorsement(placed.text, dossier);
  if (read.kind === 'unread') return unreadReport(placed, read.finding, at);
  const { parsed, token } = read;
  const examined = await examine(parsed, token, new Date(at), dossier);
  const linked = (url: string) => dossier.object(url);
  const summary = examined.summaryOf
    ? summarise(examined.summaryOf, 'endorsement', linked)
    : summariseParsed(parsed, 'endorsement', linked);
  const credential = credentialOf(parsed);
  const claim = objectsOf(credential['credentialSubject'])[0] ?? asObject(credential['claim']);
  const aboutId = asString(claim?.['id']);
  const { id, name, url } = summary.issuer;
  return {
    on: placed.on,
    about: aboutOf(aboutId, placed, things),
    aboutId,
    endorser: { id, name, url },
    comment: cut(textOf(claim?.['endorsementComment'])),
    issuedOn: summary.issuedOn,
    further: endorsementsOn(thingsOfVerifiable(credential), true).length,
    report: reportOf(examined, isEndorsement(parsed.document), at),
  };
}

type Read =
  | { readonly kind: 'read'; readonly parsed: ParsedPayload; readonly token: string | null }
  | { readonly kind: 'unread'; readonly finding: Finding };

async function readEndorsement(text: EndorsementText, dossier: Dossier): Promise<Read> {
  switch (text.kind) {
    case 'document':
      return { kind: 'read', parsed: { kind: 'json', document: text.document }, token: null };
    case 'token': {
      const parsed = parsePayload({ kind: 'jws', token: text.token });
      if (!parsed.ok) return { kind: 'unread', finding: failed('malformed', {}, parsed.error.kind) };
      return { kind: 'read', parsed: parsed.value, token: text.token };
    }
    case 'address': {
      const answer = await dossier.inquire().json(text.url, 'hosted');
      if (answer.kind === 'json') {
        return { kind: 'read', parsed: { kind: 'json', document: answer.value }, token: null };
      }
      const barred = answer.kind === 'none' && answer.error.kind === 'network-not-allowed';
      const reason = barred ? 'network-not-allowed' : 'hosted-copy-unreachable';
      return { kind: 'unread', finding: unknown(reason, { url: text.url }, answer.kind) };
    }
    case 'unreadable':
      return { kind: 'unread', finding: failed('malformed', {}, 'neither a credential nor a token') };
  }
}

function unreadReport(placed: PlacedEndorsement, finding: Finding, at: string): EndorsementReport {
  const checks = [asCheck('parse', finding)];
  const about = { about: 'unstated', aboutId: null } as const;
  const said = { endorser: { id: null, name: null, url: null }, comment: null, issuedOn: null, further: 0 } as const;
  const period = { validFrom: null, validUntil: null };
  return {
    on: placed.on,
    ...about,
    ...said,
    report: { checkedAt: at, checks, ...period, verdict: decideVerdict(checks) },
  };
}

/** SECURITY: a good credential of another kind is no endorsement, whatever it is put under. */
function isEndorsement(document: JsonObject): boolean {
  const types = typesOf(document);
  return types.includes('EndorsementCredential') || types.includes('Endorsement');
}

function reportOf(examined: Examined, endorses: boolean, at: string): EndorsementReport['report'] {
  const { sources, period } = examined;
  const parse = endorses ? examined.parse : failed('malformed', {}, 'type lacks EndorsementCredential');
  const checks: Check[] = [
    asCheck('parse', parse, offline),
    asCheck('schema', examined.schema, sources.schema),
    asCheck('proof', examined.proof, sources.proof),
    asCheck('issuer-key', examined.key, sources.key),
    asCheck('status', examined.status, sources.status),
    checkValidity(period, new Date(at)),
  ];
  return { checkedAt: at, checks, ...period, verdict: decideVerdict(checks) };
}

/** The thing it sits on before any other of the same id, so that a misplaced endorsement still says what it is about. */
function aboutOf(
  aboutId: string | null,
  placed: PlacedEndorsement,
  things: readonly Thing[],
): EndorsementReport['about'] {
  if (aboutId === null) return 'unstated';
  if (sameAddress(aboutId, placed.onId)) return placed.on;
  return things.find(({ id }) => sameAddress(aboutId, id))?.kind ?? 'other';
}

function cut(comment: string | null): string | null {
  return comment !== null && comment.length > longestComment ? `${comment.slice(0, longestComment)}…` : comment;
}
