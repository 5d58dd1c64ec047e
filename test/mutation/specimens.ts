import { bakePng } from '../issuer/bake-png';
import { bakeSvg } from '../issuer/bake-svg';
import type { Json } from '../issuer/canonical';
import { hostedClr1, signedClr1 } from '../issuer/clr-1';
import { type Documents, together } from '../issuer/documents';
import { issuer } from '../issuer/issuer';
import { hostedBadge1, signedBadge1 } from '../issuer/open-badge-1';
import { endorsement2, hostedBadge2, signedBadge2 } from '../issuer/open-badge-2';
import { jwtOpenBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { statusEntry, statusList } from '../issuer/status-list';
import { clr2 } from '../issuer/wrappings';
import { makePng } from '../main/intake/make-png';

/** A valid badge of one format, as a file, with the documents that make it valid. */
export interface Specimen {
  readonly name: string;
  readonly text: string;
  /** Puts a text in the place of `text` into the file it arrives in. */
  readonly wrap: (text: string) => Uint8Array;
  readonly documents: Documents;
}

const plain = (text: string): Uint8Array => Buffer.from(text);

const did = (kind: 'key' | 'web' | 'https') => issuer('Mutation Office', { did: kind, host: 'mutation.example' });

function specimen(name: string, content: Json | string, documents: Documents, wrap = plain): Specimen {
  return { name, text: typeof content === 'string' ? content : JSON.stringify(content), wrap, documents };
}

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
    specimen('ob3 eddsa-rdfc-2022', badge, new Map()),
    specimen('ob3 eddsa-rdfc-2022 on VCDM 1.1', await signedOpenBadge3(key, plainAward, { model: 'vc1' }), new Map()),
    specimen('ob3 with a status list', await signedOpenBadge3(web, withStatus), byWeb),
    specimen(
      'ob3 Ed25519Signature2020',
      await signedOpenBadge3(key, plainAward, { suite: 'Ed25519Signature2020' }),
      new Map(),
    ),
    specimen('vc-jwt RS256', jwtOpenBadge3(web, plainAward, { algorithm: 'RS256' }), web.documents),
    specimen(
      'vc-jwt ES256 with an https kid',
      jwtOpenBadge3(https, plainAward, { algorithm: 'ES256', key: 'https' }),
      https.documents,
    ),
    specimen(
      'vc-jwt EdDSA on VCDM 1.1',
      jwtOpenBadge3(web, plainAward, { algorithm: 'EdDSA', model: 'vc1' }),
      web.documents,
    ),
    specimen('ob2 hosted', hosted.assertion, hosted.documents),
    specimen('ob2 signed', signed2.token, signed2.documents),
    specimen('ob1 hosted', hosted1.assertion, hosted1.documents),
    specimen('ob1 signed', signed1.token, signed1.documents),
    specimen('ob2 endorsement', endorsed.assertion, endorsed.documents),
    specimen('clr1 hosted', hostedRecord.assertion, hostedRecord.documents),
    specimen('clr1 signed', signedRecord.token, signedRecord.documents),
    specimen('clr2', await clr2(web, { ...record, credentials: [badge] }), web.documents),
    specimen('baked PNG', text, new Map(), (changed) => bakePng(makePng([]), 'openbadgecredential', changed)),
    specimen('baked SVG', text, new Map(), (changed) =>
      Buffer.from(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'ob3', changed)),
    ),
  ];
}
