import { type Mutation, memberMutations } from './member-mutations';

/** Every change of a member of a token's header and claims, with the signature as it was, and the parts put together otherwise. */
export function tokenMutations(token: string): readonly Mutation[] {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const decode = (part: string) => Buffer.from(part, 'base64url').toString();
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const join = (...parts: readonly string[]) => parts.join('.');
  return [
    ...memberMutations(decode(header)).map(({ label, make }) => ({
      label: `header: ${label}`,
      make: () => join(encode(make()), claims, signature),
    })),
    ...memberMutations(decode(claims)).map(({ label, make }) => ({
      label: `claims: ${label}`,
      make: () => join(header, encode(make()), signature),
    })),
    { label: 'no signature', make: () => join(header, claims, '') },
    { label: 'two parts', make: () => join(header, claims) },
    { label: 'signature of nothing', make: () => join(encode('{"alg":"none"}'), claims, '') },
    { label: 'claims for the header', make: () => join(claims, claims, signature) },
    { label: 'padded', make: () => join(`${header}=`, claims, signature) },
    { label: 'claims with a blank', make: () => join(header, encode(`${decode(claims)} `), signature) },
  ];
}
