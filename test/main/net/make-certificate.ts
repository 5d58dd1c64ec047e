import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** Just enough DER (X.690) to write one certificate, so that tests need no program beside Node. */
function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts);
const oid = (...bytes: readonly number[]) => tagged(0x06, Buffer.from(bytes));
const utcTime = (date: Date) =>
  tagged(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`, 'ascii'));

const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const commonName = (name: string) =>
  sequence(tagged(0x31, sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from(name)))));

/** A self-signed certificate for `hosts` (names, or IPv4 addresses), good from yesterday until tomorrow. */
export function makeCertificate(hosts: readonly string[]): { readonly key: string; readonly cert: string } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 24 * 60 * 60 * 1000;
  const names = hosts.map((host) =>
    /^\d+(\.\d+){3}$/.test(host)
      ? tagged(0x87, Buffer.from(host.split('.').map(Number)))
      : tagged(0x82, Buffer.from(host, 'ascii')),
  );
  const extension = (id: Uint8Array, value: Uint8Array) => sequence(id, tagged(0x04, value));
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    commonName('Test issuer'),
    sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + day))),
    commonName('Test issuer'),
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        extension(oid(0x55, 0x1d, 0x11), sequence(...names)),
        extension(oid(0x55, 0x1d, 0x13), sequence(tagged(0x01, Buffer.from([0xff])))),
      ),
    ),
  );
  const key = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signature = sign('sha256', body, createPrivateKey(key));
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return { key, cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n` };
}
