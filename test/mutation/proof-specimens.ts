import { issuer, type Issuer } from '../issuer/issuer';
import { openBadge3, type SigningChoices, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { disclosure, sdClaims, sdJwt } from '../issuer/sd-jwt';
import { selectiveBase, selectiveDerived } from '../issuer/selective';
import { signer } from '../issuer/signer';
import { plainFile, type Specimen } from './specimen';

/** Every way of embedding a proof, beside the most usual one. */
const ways: Readonly<Record<string, SigningChoices>> = {
  'on VCDM 1.1': { model: 'vc1' },
  'eddsa-jcs-2022': { suite: 'eddsa-jcs-2022' },
  'ecdsa-rdfc-2019, P-256': { suite: 'ecdsa-rdfc-2019', curve: 'p256' },
  'ecdsa-rdfc-2019, P-384': { suite: 'ecdsa-rdfc-2019', curve: 'p384' },
  'ecdsa-jcs-2019, P-256': { suite: 'ecdsa-jcs-2019', curve: 'p256' },
  Ed25519Signature2020: { suite: 'Ed25519Signature2020' },
  Ed25519Signature2018: { suite: 'Ed25519Signature2018' },
  JsonWebSignature2020: { suite: 'JsonWebSignature2020' },
};

export async function proofSpecimens(by: Issuer): Promise<readonly Specimen[]> {
  const { documents } = by;
  const larger = issuer('Larger Office', { did: 'web', host: 'larger.example', key: 'p384' });
  const embedded = Object.entries(ways).map(async ([name, how]) => {
    const who = how.curve === 'p384' ? larger : by;
    return plainFile(`ob3 ${name}`, await signedOpenBadge3(who, plainAward, how), who.documents);
  });
  const base = await selectiveBase(by, openBadge3(by, plainAward), ['/issuer', '/validFrom']);
  return [
    ...(await Promise.all(embedded)),
    plainFile('ob3 ecdsa-sd-2023', await selectiveDerived(by, base, ['/credentialSubject', '/name']), documents),
    selectiveToken(),
  ];
}

function selectiveToken(): Specimen {
  const by = signer('ES256');
  const shown = [disclosure('Mia', 'given_name'), disclosure('Elbtal', 'town')];
  return plainFile('sd-jwt vc', sdJwt(by, sdClaims(by, shown), shown), new Map());
}
