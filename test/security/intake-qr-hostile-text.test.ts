import { expect, test } from 'vitest';
import { readText } from '../../main/intake/read-bytes';

/** What somebody may put into a code on a poster, and what Lapel says to it. None of it is run, opened or asked. */
const hostile: readonly (readonly [text: string, kind: string])[] = [
  ['javascript:alert(1)', 'link-refused'],
  ['JaVaScRiPt:alert(1)', 'link-refused'],
  ['file:///etc/passwd', 'link-refused'],
  ['file:///C:/Windows/System32/calc.exe', 'link-refused'],
  ['smb://host/share', 'link-refused'],
  ['ftp://issuer.example/badge', 'link-refused'],
  ['ms-settings://privacy', 'link-refused'],
  ['intent:#Intent;action=android.intent.action.VIEW;end', 'link-refused'],
  ['blob:https://a/b', 'link-refused'],
  ['mailto:a@b.example', 'link-refused'],
  ['WIFI:S:net;T:WPA;P:secret;;', 'link-refused'],
  ['openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo', 'offer-link'],
  ['openid4vp://authorize?client_id=x&request_uri=https%3A%2F%2Fv.example', 'request-link'],
  ['https://issuer.example/i/1?iuv=1', 'exchange-link'],
  ['https://lcw.app/request?issuer=x&vc_request_url=https%3A%2F%2Fissuer.example', 'offer-link'],
  ['dccrequest://request?issuer=issuer.example&vc_request_url=https%3A%2F%2Fissuer.example', 'offer-link'],
  ['web+wallet://x', 'exchange-link'],
  ['{"credential_issuer":"https://issuer.example","credential_configuration_ids":["a"]}', 'offer-link'],
  ['{"protocols":{"vcapi":"https://issuer.example/x"}}', 'exchange-link'],
  ['shc:/5676290952432060346029243740446031222959532654603460292540772804336028', 'code-not-read'],
  ['VC1-RSJRPWCR803A3P0098G3', 'code-not-read'],
  ['lapel:add?url=file:///etc/passwd', 'own-link'],
  ['lapel:erase-everything', 'own-link'],
  ['just words on a poster', 'not-a-badge'],
  ['0123456789', 'not-a-badge'],
];

test.each(hostile)('%s is refused as %s', (text, kind) => {
  expect(readText(text)).toMatchObject({ ok: false, error: { kind } });
});

test('a private or plain address is handed to the guarded fetch, which refuses it by host', () => {
  for (const url of ['http://issuer.example/a', 'https://127.0.0.1/a', 'https://[::1]/a', 'https://10.0.0.1/x']) {
    expect(readText(url)).toMatchObject({ ok: true, value: { links: [url], candidates: [] } });
  }
});

test('an address and a token by way of a Lapel link are what they name', () => {
  expect(readText('lapel:add?url=https%3A%2F%2Fissuer.example%2Fa')).toMatchObject({
    ok: true,
    value: { links: ['https://issuer.example/a'] },
  });
});
