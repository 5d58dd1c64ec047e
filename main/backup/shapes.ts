import { z } from 'zod';
import { codeSources } from '../../shared/capture';
import { credentialFormats, type CredentialSummary, type Payload } from '../../shared/credential';
import type { Classification } from '../../shared/classification';
import { additionKeys, type OwnWords, visibilities } from '../../shared/own';
import { type Report, steps, verdicts } from '../../shared/report';
import type { Settings } from '../../shared/settings';
import type { Origin } from '../../shared/wallet';
import { limits } from './limits';

// SECURITY: what a backup brings is walked by every screen and export, so each value has the shape they count on.
// Members that a later Lapel adds to these are kept as they are.

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const instant = z.string().max(64);
const text = z.string();
const maybe = text.nullable();
/** No more than a part can hold: a badge with as much in it is taken in, and belongs into every backup. */
const many = <T extends z.ZodType>(item: T) => z.array(item).max(limits.values);

const party = z.looseObject({ id: maybe, name: maybe, url: maybe, email: maybe, description: maybe, image: maybe });
const result = z.looseObject({ name: maybe, resultType: maybe, value: maybe, level: maybe, status: maybe });
const inner = { id: maybe, name: maybe, description: maybe, type: maybe };

const achievement = z.looseObject({
  ...inner,
  ...{ criteriaUrl: maybe, criteriaNarrative: maybe, humanCode: maybe, fieldOfStudy: maybe },
  ...{ specialization: maybe, version: maybe, creator: party.nullable() },
});

const picture = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('baked') }),
  z.strictObject({ kind: z.literal('data'), url: text }),
  z.strictObject({ kind: z.literal('linked'), url: text }),
  z.strictObject({ kind: z.literal('none') }),
]);

const recipient = z.looseObject({ type: text, identity: text, hashed: z.boolean(), salt: maybe });
const skill = z.looseObject({
  ...{ name: text, url: maybe, framework: maybe, code: maybe, targetType: maybe, description: maybe },
  from: z.enum(['alignment', 'tag', 'result']),
});
const evidence = z.looseObject({ url: maybe, name: maybe, narrative: maybe, description: maybe, genre: maybe });
const association = z.looseObject({
  ...{ type: text, sourceId: text, targetId: text, sourceName: maybe, targetName: maybe },
  standing: z.enum(['sound', 'dangling', 'cyclic']),
});
const contained = z.looseObject({
  ...inner,
  ...{ awardedBy: maybe, awardedOn: maybe, results: many(result), creditsEarned: z.number().nullable() },
});
const extension = z.looseObject({
  on: z.enum(['assertion', 'badge', 'issuer']),
  ...{ name: text, types: many(text), context: maybe, values: many(text) },
});
const edition = z.looseObject({ id: text, language: maybe, version: maybe });
const fact = z.looseObject({
  fact: z.enum(['level', 'kind', 'time-to-earn', 'cost', 'activity', 'workload', 'credits']),
  ...{ value: text, url: maybe },
});

export const summary = z.looseObject({
  format: z.enum(credentialFormats),
  ...{ id: maybe, types: many(text), name: maybe, description: maybe, language: maybe, issuer: party },
  ...{ achievement: achievement.nullable(), issuedOn: maybe, awardedOn: maybe, expiresOn: maybe },
  ...{ recipients: many(recipient), recipientName: maybe, narrative: maybe, skills: many(skill) },
  ...{ evidence: many(evidence), results: many(result), creditsEarned: z.number().nullable() },
  ...{ licenseNumber: maybe, picture, publicPage: maybe, parts: z.number().int().min(0) },
  associations: many(association).exactOptional(),
  contents: many(contained).exactOptional(),
  extensions: many(extension).exactOptional(),
  editions: many(edition).exactOptional(),
  stated: many(fact).exactOptional(),
  texts: many(z.looseObject({ language: text, name: maybe, description: maybe, criteria: maybe })).exactOptional(),
  endorses: text.exactOptional(),
  refresh: z.looseObject({ type: text, url: text }).exactOptional(),
}) satisfies z.ZodType<CredentialSummary>;

export const classification = z.looseObject({
  class: z.enum([
    ...['skill-progression', 'certificate', 'professional-certification', 'academic'],
    ...['other-recognition', 'unclassified'],
  ] as [Classification['class'], ...Classification['class'][]]),
  level: z
    .enum([
      ...['foundational', 'intermediate', 'advanced', 'thought-leader'],
      ...['associate', 'professional', 'advanced-professional'],
    ] as [NonNullable<Classification['level']>, ...NonNullable<Classification['level']>[]])
    .nullable(),
  basis: z.enum(['issuer-stated', 'inferred', 'none']),
  ...{ classConfidence: z.number(), levelConfidence: z.number(), ruleset: text },
  reasons: many(z.looseObject({ rule: text, field: text, value: text, effect: text })),
}) satisfies z.ZodType<Classification>;

/** Words of a later Lapel are shown by their key and harm nothing. */
const reason = z.string().regex(/^[a-z0-9-]{1,64}$/) as unknown as z.ZodType<Report['checks'][number]['reason']>;
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offline') }),
  z.strictObject({ kind: z.literal('network'), at: instant }),
  z.strictObject({ kind: z.literal('kept'), at: instant }),
]);
const check = z.looseObject({
  step: z.enum(steps),
  outcome: z.enum(['passed', 'failed', 'unknown', 'not-applicable']),
  ...{ reason, params, detail: maybe, source },
});
const plainReport = z.looseObject({
  checkedAt: instant,
  ...{ checks: many(check), validFrom: maybe, validUntil: maybe, verdict: z.enum(verdicts) },
  attempt: z
    .looseObject({ at: instant, open: many(z.looseObject({ step: z.enum(steps), reason, params })) })
    .exactOptional(),
});
const things = ['credential', 'achievement', 'issuer', 'creator', 'source'] as const;
const endorsement = z.looseObject({
  on: z.enum(things),
  about: z.enum([...things, 'other', 'unstated']),
  aboutId: maybe,
  endorser: z.looseObject({ id: maybe, name: maybe, url: maybe }),
  ...{ comment: maybe, issuedOn: maybe, further: z.number(), report: plainReport },
});
export const report = z.looseObject({
  ...plainReport.shape,
  endorsements: many(endorsement).exactOptional(),
}) satisfies z.ZodType<Report>;

export const origin = z.union([
  z.looseObject({ kind: z.literal('file'), name: text, inside: text.exactOptional() }),
  z.looseObject({ kind: z.literal('url'), url: text, via: many(text).exactOptional() }),
  z.looseObject({ kind: z.literal('sample'), name: text }),
  z.looseObject({ kind: z.literal('text') }),
  z.looseObject({ kind: z.literal('code'), from: z.enum(codeSources) }),
  z.looseObject({ kind: z.literal('declared'), as: z.enum(['statement', 'file']) }),
]) satisfies z.ZodType<Origin>;

export const payload = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('json'), text }),
  z.strictObject({ kind: z.literal('jws'), token: text }),
]) satisfies z.ZodType<Payload>;

export const ownWords = z.looseObject({
  favourite: z.boolean(),
  archivedAt: maybe,
  tags: z.array(text).max(1_000),
  notes: text,
  visibility: z.enum(visibilities),
  additions: z.looseObject(
    Object.fromEntries(additionKeys.map((key) => [key, text.exactOptional()])) as Record<
      (typeof additionKeys)[number],
      z.ZodExactOptional<z.ZodString>
    >,
  ),
  changedAt: z
    .record(text, text)
    .refine((times) => Object.keys(times).length <= 2_000)
    .exactOptional(),
}) satisfies z.ZodType<OwnWords>;

export const settings = z.looseObject({
  profileName: text.max(200),
  emails: z.array(text.max(320)).max(50),
  privacy: z.enum(['automatic', 'ask', 'never']),
  lockAfterMinutes: z.number().int().min(0).max(1440),
}) satisfies z.ZodType<Settings>;
