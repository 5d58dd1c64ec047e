import { verdictAt } from '../../shared/verdict';
import { rawObject, stringifyWithRaw } from './raw-json';
import { httpsAddress, nameOf } from './transcript-lines';
import type { PublishRecord, TranscriptMaterial } from './types';

/** The type of HR Open's 4.4 schema, which its published validators know. */
const recordType = 'http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json';
const openBadges2 = 'https://purl.imsglobal.org/spec/ob/v2p0';

/**
 * The wallet as a learning and employment record (HR Open LER-RS). A signed Open Badges 3.0 credential goes in whole
 * and untouched; another one is described, with its public page as the reference. What the holder states themselves is
 * left out: whoever reads such a record takes every entry for one that somebody stands behind.
 */
export function lerRecord(material: TranscriptMaterial): string {
  const { owner, records, now } = material;
  const held = records.filter(({ report }) => !['invalid', 'revoked'].includes(verdictAt(report, now)));
  return `${stringifyWithRaw({
    type: recordType,
    person: { name: { formattedName: owner.name } },
    communication: { email: owner.email === '' ? [] : [{ address: owner.email }] },
    certifications: held.map((record) => certification(record, material)),
    skills: skillsOf(held),
  })}\n`;
}

function certification(record: PublishRecord, { translate, now }: TranscriptMaterial): unknown {
  const { summary, payload, format, classification } = record;
  const signed = format === 'ob3-ldp' && payload.kind === 'json' ? rawObject(payload.text) : null;
  if (signed) return { verifications: [signed] };
  const page = httpsAddress(summary.publicPage);
  if (page !== null && (format === 'ob2-hosted' || format === 'ob2-signed')) {
    return { verifications: [{ reference: page, scheme: openBadges2 }] };
  }
  const verdict = verdictAt(record.report, now);
  return {
    ...(summary.id !== null && { id: { value: summary.id } }),
    name: nameOf(record, translate('publish:unnamed')),
    type: translate(`publish:class.${classification.class}`),
    status: verdict === 'expired' ? 'expired' : verdict === 'suspended' ? 'suspended' : 'active',
    ...(summary.issuedOn !== null && { issued: summary.issuedOn, firstIssued: summary.awardedOn ?? summary.issuedOn }),
    effectiveTimePeriod: {
      ...(summary.issuedOn !== null && { validFrom: summary.issuedOn }),
      ...(summary.expiresOn !== null && { validTo: summary.expiresOn }),
    },
    issuingAuthority: { name: summary.issuer.name ?? summary.issuer.id ?? translate('publish:issuerUnknown') },
    ...(summary.description !== null && { descriptions: [summary.description] }),
  };
}

function skillsOf(records: readonly PublishRecord[]): readonly unknown[] {
  const skills = new Map<string, unknown>();
  for (const skill of records.flatMap(({ summary }) => summary.skills)) {
    const key = skill.url ?? skill.name.toLowerCase();
    if (skills.has(key)) continue;
    const scheme = skill.framework === null ? {} : { scheme: skill.framework };
    skills.set(key, {
      name: skill.name,
      ...(skill.description !== null && { description: skill.description }),
      ...(skill.url !== null && { definitionReference: { reference: skill.url, ...scheme } }),
    });
  }
  return [...skills.values()];
}
