import { deflateSync } from 'node:zlib';
import type { PublishRecord, TranscriptMaterial } from '../../../main/publish/types';
import { english } from '../../../shared/catalogues/english';
import type { CredentialSummary } from '../../../shared/credential';
import { createMessages } from '../../../shared/messages';
import { makePngChunk, pngSignature } from '../../../shared/png';
import { aReport, aSummary } from '../vault/a-record';

/** A one-coloured picture, made here. */
export function aPng(width = 8, height = 8, grey = 120): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, grey);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const chunks = [
    makePngChunk('IHDR', header),
    makePngChunk('IDAT', deflateSync(rows)),
    makePngChunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat([pngSignature, ...chunks]));
}

export function aBadge(
  name: string,
  changes: Partial<PublishRecord> = {},
  summary: Partial<CredentialSummary> = {},
): PublishRecord {
  const text = `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"name":${JSON.stringify(name)},"score":1.0}`;
  return {
    id: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64),
    payload: { kind: 'json', text },
    format: 'ob3-ldp',
    summary: aSummary(name, {
      publicPage: `https://issuer.example/badges/${Buffer.from(name).toString('hex').slice(0, 16)}`,
      ...summary,
    }),
    classification: {
      ...{ class: 'skill-progression', level: 'advanced', basis: 'issuer-stated', classConfidence: 1 },
      ...{ levelConfidence: 1, ruleset: '1', reasons: [] },
    },
    report: aReport(),
    picture: { mediaType: 'image/png', bytes: aPng() },
    ...changes,
  };
}

export function someMaterial(records: readonly PublishRecord[]): TranscriptMaterial {
  const messages = createMessages('en', english);
  return {
    records,
    declared: [],
    owner: { name: 'Mia Kessler', email: 'mia@example.org', purpose: 'prepared for Brückenbau Nord' },
    locale: 'en-GB',
    translate: (key, params) => messages.t(key, { ...params }),
    now: new Date('2026-11-22T12:00:00.000Z'),
  };
}
