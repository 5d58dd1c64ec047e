import { canParse } from '../../shared/can-parse';
import { asList, asObject, asString } from '../../shared/json';
import { didWebUrl } from '../verify/dids/did-web';
import type { Statement } from './statement';

/** Asks whether an entity may stand below a statement. */
export type AllowsName = (entity: string) => boolean;

/**
 * The naming constraints of a statement (OpenID Federation 1.0 section 6.2.2, as in RFC 5280): a host, or with a leading
 * dot every host below it. An entity without a host is allowed only where nothing is named.
 */
export function nameLimits({ jws }: Statement): AllowsName {
  const constraints = asObject(asObject(jws.claims['constraints'])?.['naming_constraints']);
  if (!constraints) return () => true;
  const permitted = 'permitted' in constraints ? hosts(asList(constraints['permitted'])) : null;
  const excluded = hosts(asList(constraints['excluded']));
  return (entity) => {
    const host = hostOf(entity);
    if (host === null) return permitted === null;
    if (excluded.some((pattern) => matches(host, pattern))) return false;
    return permitted?.some((pattern) => matches(host, pattern)) ?? true;
  };
}

function hosts(values: ReturnType<typeof asList>): readonly string[] {
  return values.flatMap((value) => asString(value)?.toLowerCase() ?? []);
}

function hostOf(entity: string): string | null {
  const address = entity.startsWith('did:web:') ? didWebUrl(entity) : entity;
  return address !== null && /^https:\/\//i.test(address) && canParse(address) ? new URL(address).hostname : null;
}

function matches(host: string, pattern: string): boolean {
  return pattern.startsWith('.') ? host.endsWith(pattern) : host === pattern;
}
