import { bakePng } from '../issuer/bake-png';
import { bakeSvg } from '../issuer/bake-svg';
import { hostedClr1, signedClr1 } from '../issuer/clr-1';
import { together } from '../issuer/documents';
import { issuer } from '../issuer/issuer';
import { hostedBadge1, signedBadge1 } from '../issuer/open-badge-1';
import { endorsement2, hostedBadge2, signedBadge2 } from '../issuer/open-badge-2';
import { jwtOpenBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { statusEntry, statusList } from '../issuer/status-list';
import { clr2 } from '../issuer/wrappings';
import { proofSpecimens } from './proof-specimens';
import { plainFile, type Specimen } from './specimen';
import { makePng } from '../main/intake/make-png';

const did = (kind: 'key' | 'web' | 'https') => issuer('Mutation Office', { did: kind, host: 'mutation.example' });

/** One valid badge of each format and each way of proving it; the rest of the tests change them. */
export async function specimens(): Promise<readonly Specimen[]> {
  const [key, web, https] = [did('key'), did('web'), did('https')];
  const list = {
    url: 'https://mutation.example/status/1',
    purpose: 'revocation',
    set: [7],
    from: plainAward.from,
  } as const;
  const withStatus = { ...plainAward, status: statusEntry(list, 8) };
  const byWeb = together(web.documents, await statusList(web, list));
  const hosted = hostedBadge2(web, plainAward);
  const signed2 = signedBadge2(web, plainAward);
  const hosted1 = hostedBadge1(https, plainAward, '1.0');
  const signed1 = signedBadge1(https, plainAward, '1.1');
  const endorsed = endorsement2(https, plainAward);
  const hostedRecord = hostedClr1(https);
  const signedRecord = signedClr1(https);
  const badge = await signedOpenBadge3(key, plainAward);
  const text = JSON.stringify(badge);
  const record = { seed: 'mutated record', name: 'Record', subject: 'did:example:mia', from: plainAward.from };
  return [
    ...(await proofSpecimens(web)),
    plainFile('ob3 eddsa-rdfc-2022', badge, new Map()),
    plainFile('ob3 with a status list', await signedOpenBadge3(web, withStatus), byWeb),
    plainFile('vc-jwt RS256', jwtOpenBadge3(web, plainAward, { algorithm: 'RS256' }), web.documents),
    plainFile(
      'vc-jwt ES256 with an https kid',
      jwtOpenBadge3(https, plainAward, { algorithm: 'ES256', key: 'https' }),
      https.documents,
    ),
    plainFile(
      'vc-jwt EdDSA on VCDM 1.1',
      jwtOpenBadge3(web, plainAward, { algorithm: 'EdDSA', model: 'vc1' }),
      web.documents,
    ),
    plainFile('ob2 hosted', hosted.assertion, hosted.documents),
    plainFile('ob2 signed', signed2.token, signed2.documents),
    plainFile('ob1 hosted', hosted1.assertion, hosted1.documents),
    plainFile('ob1 signed', signed1.token, signed1.documents),
    plainFile('ob2 endorsement', endorsed.assertion, endorsed.documents),
    plainFile('clr1 hosted', hostedRecord.assertion, hostedRecord.documents),
    plainFile('clr1 signed', signedRecord.token, signedRecord.documents),
    plainFile('clr2', await clr2(web, { ...record, credentials: [badge] }), web.documents),
    {
      ...plainFile('baked PNG', text, new Map()),
      wrap: (changed) => bakePng(makePng([]), 'openbadgecredential', changed),
    },
    {
      ...plainFile('baked SVG', text, new Map()),
      wrap: (changed) => Buffer.from(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'ob3', changed)),
    },
  ];
}
