import { asObject, type JsonObject } from '../../shared/json';
import { type AllowsName, nameLimits } from './name-limits';
import { isConfiguration, isCurrent, isSignedBy, type Statement } from './statement';
import type { TrustAnchor } from './types';

/** An entity that a chain of good statements leads to. */
export interface Member {
  /** What its superior says of it. */
  readonly statement: Statement;
  /** When the first statement of its chain ends, in milliseconds. */
  readonly until: number;
}

/** Statements that lead further down than this are not followed. */
const longestChain = 10;

interface Authority {
  readonly id: string;
  readonly keys: readonly JsonObject[];
  readonly until: number;
  /** How many levels may stand below it; `max_path_length` of the statements above. */
  readonly below: number;
  readonly allows: readonly AllowsName[];
}

/** The entities at the top: their own statement names no superior, is current and signed with its own keys. */
export async function anchorsIn(statements: readonly Statement[], at: Date): Promise<readonly Statement[]> {
  const anchors: Statement[] = [];
  for (const statement of statements) {
    const top = isConfiguration(statement) && !('authority_hints' in statement.jws.claims);
    if (top && isCurrent(statement, at) && (await isSignedBy(statement, statement.keys))) anchors.push(statement);
  }
  return anchors;
}

/**
 * Every entity that a chain of statements leads to from an anchor (OpenID Federation 1.0 section 10.2, walked from the
 * top: each statement is signed with a key that the statement above it gives to its signer).
 * SECURITY: what no chain from an anchor reaches, what is out of date and what a superior forbids is not counted.
 */
export async function membersOf(
  anchors: readonly TrustAnchor[],
  statements: readonly Statement[],
  at: Date,
): Promise<ReadonlyMap<string, Member>> {
  const bySigner = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (isConfiguration(statement) || !isCurrent(statement, at)) continue;
    const signed = bySigner.get(statement.issuer) ?? [];
    signed.push(statement);
    bySigner.set(statement.issuer, signed);
  }
  const members = new Map<string, Member>();
  const known = new Set(anchors.map(({ id }) => id));
  let level: readonly Authority[] = anchors.map((anchor) => ({ ...anchor, below: longestChain, allows: [] }));
  while (level.length > 0) {
    const next: Authority[] = [];
    for (const authority of level) {
      for (const statement of bySigner.get(authority.id) ?? []) {
        if (known.has(statement.subject) || !(await holds(statement, authority))) continue;
        known.add(statement.subject);
        const until = Math.min(authority.until, statement.until);
        members.set(statement.subject, { statement, until });
        next.push(authorityFrom(statement, authority, until));
      }
    }
    level = next;
  }
  return members;
}

async function holds(statement: Statement, authority: Authority): Promise<boolean> {
  if (authority.below < 1 || !authority.allows.every((allows) => allows(statement.subject))) return false;
  return nameLimits(statement)(statement.subject) && isSignedBy(statement, authority.keys);
}

function authorityFrom(statement: Statement, above: Authority, until: number): Authority {
  const constraints = asObject(statement.jws.claims['constraints']);
  const most = constraints?.['max_path_length'];
  const below = Math.min(above.below - 1, typeof most === 'number' ? most : longestChain);
  return {
    id: statement.subject,
    keys: statement.keys,
    until,
    below,
    allows: [...above.allows, nameLimits(statement)],
  };
}
