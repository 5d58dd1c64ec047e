import { describe, expect, test } from 'vitest';
import { readText } from '../../../main/intake/read-bytes';
import { digest, disclosure, sdClaims, sdJwt } from '../../issuer/sd-jwt';
import { signer } from '../../issuer/signer';
import { badge, token, v2 } from './badges';

const by = signer('ES256');
const name = disclosure('Mia', 'given_name');
const pass = sdJwt(by, sdClaims(by, [name]), [name]);
const jwt = token(badge);

const formats = (text: string) => {
  const found = readText(text);
  if (!found.ok) return [`refused ${found.error.kind}`];
  const refused = found.value.refused.map(({ pointer, error }) => `${pointer} ${error.kind}`);
  return [...found.value.candidates.map(({ format, pointer }) => `${pointer} ${format}`), ...refused];
};
const envelope = (id: string) => ({ '@context': v2, id, type: 'EnvelopedVerifiableCredential' });
const presentation = (parts: readonly unknown[]) => ({
  '@context': [v2],
  type: ['VerifiablePresentation'],
  holder: 'did:example:mia',
  verifiableCredential: parts,
});

describe('an SD-JWT', () => {
  test('is one credential, with its disclosures', () => {
    expect(readText(pass)).toMatchObject({
      value: { container: 'jws', candidates: [{ payload: { kind: 'jws', token: pass }, format: 'vc-jwt' }] },
    });
  });

  test('of the W3C data model is the badge it discloses', () => {
    const subject = disclosure(badge['credentialSubject'], 'credentialSubject');
    const { credentialSubject: _subject, ...open } = badge;
    const hidden = sdJwt(by, { ...open, _sd: [digest(subject)] }, [subject], { typ: 'vc+sd-jwt' });
    expect(formats(hidden)).toEqual([' ob3-jwt']);
    expect(formats(`data:application/vc+sd-jwt,${hidden}`)).toEqual([' ob3-jwt']);
  });

  test('that is no credential is refused', () => {
    expect(formats(`${token({ hello: 'you' })}~`)).toEqual(['refused not-a-credential']);
    expect(formats(`${jwt}~not.a.disclosure~`)).toEqual(['refused jws-malformed']);
  });
});

describe('a presentation', () => {
  const inner = presentation([envelope(`data:application/vc+jwt,${jwt}`)]);
  const parts = [
    envelope(`data:application/dc+sd-jwt,${pass}`),
    envelope(`data:application/vc+ld+json+jwt;${jwt}`),
    jwt,
    badge,
    inner,
    envelope('data:application/vc+jwt,broken'),
  ];
  const found = (start: string) => [
    `${start}/verifiableCredential/0/id vc-jwt`,
    `${start}/verifiableCredential/1/id ob3-jwt`,
    `${start}/verifiableCredential/2 ob3-jwt`,
    `${start}/verifiableCredential/3 ob3-ldp`,
    `${start}/verifiableCredential/4 vp`,
    `${start}/verifiableCredential/4/verifiableCredential/0/id ob3-jwt`,
    `${start}/verifiableCredential/5/id json-malformed`,
  ];
  // Two parts are the same token; a part that stands twice in a file is one badge.
  const once = (list: readonly string[]) => [list[0], list[1], list[3], list[4], list[6]];

  test('is split into each part, whatever wraps it', () => {
    expect(formats(JSON.stringify(presentation(parts)))).toEqual([' vp', ...once(found(''))]);
  });

  test('as a token of VCDM 1.1 or 2.0, and in an envelope of its own', () => {
    const claimed = token({ iss: 'did:example:mia', vp: presentation(parts) });
    expect(formats(claimed)).toEqual([' vp', ...once(found('/vp'))]);
    const plain = token(presentation(parts), { alg: 'ES256', typ: 'vp+jwt' });
    expect(formats(plain)).toEqual([' vp', ...once(found(''))]);
    const enveloped = {
      '@context': v2,
      id: `data:application/vp+jwt,${plain}`,
      type: 'EnvelopedVerifiablePresentation',
    };
    expect(formats(JSON.stringify(enveloped))).toEqual(['/id vp', ...once(found('/id'))]);
  });

  test('as SD-JWT holds what its disclosures say', () => {
    const shown = disclosure(envelope(`data:application/vc+jwt,${jwt}`));
    const hidden = presentation([{ '...': digest(shown) }, { '...': digest('kept back') }]);
    const all = sdJwt(by, hidden, [shown], { typ: 'vp+sd-jwt' });
    expect(formats(all)).toEqual([' vp', '/verifiableCredential/0/id ob3-jwt']);
    expect(formats(sdJwt(by, hidden, [], { typ: 'vp+sd-jwt' }))).toEqual([' vp']);
  });
});

test('an SD-JWT in a sentence is found', () => {
  expect(formats(`Here it is: ${pass} - keep it`)).toEqual([' vc-jwt']);
  expect(formats(JSON.stringify({ credential: pass }))).toEqual(['/credential vc-jwt']);
});
