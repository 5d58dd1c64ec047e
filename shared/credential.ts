import type { LanguageText } from './own-languages';
import type { RefreshService } from './refresh';

/**
 * What a credential is, by data model and by how it is secured (design, section 5). `clr1` is known inside the app alone:
 * the closed list of the command line has no word for it. `self-declared` is no credential at all: an achievement that
 * its earner alone states (see `declared.ts`), which no engine ever sees.
 */
export const credentialFormats = [
  'ob1',
  'ob2-hosted',
  'ob2-signed',
  'ob3-ldp',
  'ob3-jwt',
  'clr2-ldp',
  'clr2-jwt',
  'clr1',
  'endorsement',
  'vc-ldp',
  'vc-jwt',
  'vp',
  'self-declared',
  'unknown',
] as const;
export type CredentialFormat = (typeof credentialFormats)[number];

/**
 * The signed or hosted data itself, as text, exactly as it arrived.
 * `json`: one JSON object. `jws`: a compact JWS (Open Badges 2.0 signed badge, or a VC-JWT).
 */
export type Payload =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'jws'; readonly token: string };

/** An issuer, creator, source or endorser, as its credential or hosted profile describes it. */
export interface Party {
  /** IRI or DID; null where the credential names none. */
  readonly id: string | null;
  readonly name: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly description: string | null;
  readonly image: string | null;
}

/** Where the earner's picture of a badge is to be found. `linked` is only fetched through the guarded fetch. */
export type PictureSource =
  | { readonly kind: 'baked' }
  | { readonly kind: 'data'; readonly url: string }
  | { readonly kind: 'linked'; readonly url: string }
  | { readonly kind: 'none' };

/** To whom a credential was given: an identity hash, a plain identity, or a subject id. */
export interface RecipientIdentity {
  /** `email`, `url`, `telephone`, `id`, or an OB 3.0 `identityType` such as `emailAddress`. */
  readonly type: string;
  /** The identity, or `algorithm$hex` when hashed. */
  readonly identity: string;
  readonly hashed: boolean;
  readonly salt: string | null;
}

/** A skill, competency or framework entry a credential points at. */
export interface SkillMention {
  readonly name: string;
  readonly url: string | null;
  readonly framework: string | null;
  readonly code: string | null;
  readonly targetType: string | null;
  readonly description: string | null;
  readonly from: 'alignment' | 'tag' | 'result';
}

export interface EvidenceItem {
  readonly url: string | null;
  readonly name: string | null;
  readonly narrative: string | null;
  readonly description: string | null;
  readonly genre: string | null;
}

/** An OB 3.0 result, already joined with its description (by id, within the same achievement). */
export interface ResultItem {
  readonly name: string | null;
  readonly resultType: string | null;
  readonly value: string | null;
  /** Name of the rubric level reached, where `achievedLevel` resolves. */
  readonly level: string | null;
  /** Completed, Enrolled, Failed, InProgress, OnHold, Provisional, Withdrew. */
  readonly status: string | null;
}

export interface AchievementSummary {
  readonly id: string | null;
  readonly name: string | null;
  readonly description: string | null;
  /** OB 3.0 `achievementType`, raw, or null (OB 1 and 2 have none). */
  readonly type: string | null;
  readonly criteriaUrl: string | null;
  /** Markdown. Untrusted: rendered as text nodes only. */
  readonly criteriaNarrative: string | null;
  readonly humanCode: string | null;
  readonly fieldOfStudy: string | null;
  readonly specialization: string | null;
  readonly version: string | null;
  readonly creator: Party | null;
}

/**
 * How two achievements of a learner record belong together (CLR 2.0 `Association`, CLR 1.0 `Association`), read as
 * "source *type* target".
 */
export interface Association {
  /** exactMatchOf, isChildOf, isParentOf, isPartOf, isPeerOf, isRelatedTo, precedes, replacedBy, or the issuer's own word. */
  readonly type: string;
  readonly sourceId: string;
  readonly targetId: string;
  /** Name of the achievement with that id in the same record; null where the id leads to none. */
  readonly sourceName: string | null;
  readonly targetName: string | null;
  /** `dangling`: an id leads to no achievement of the record. `cyclic`: it leads, over others of its type, to itself. */
  readonly standing: 'sound' | 'dangling' | 'cyclic';
}

/** One achievement of a record that holds several and gives none of them a proof of its own (CLR 1.0, Europass). */
export interface ContainedAchievement {
  readonly id: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly type: string | null;
  readonly awardedBy: string | null;
  readonly awardedOn: string | null;
  readonly results: readonly ResultItem[];
  readonly creditsEarned: number | null;
}

/** A property that an issuer added to the vocabulary (OB 2.0 "Extensions"); kept and listed, not interpreted. */
export interface ExtensionItem {
  readonly on: 'assertion' | 'badge' | 'issuer';
  /** The member's name, and its types beside `Extension`. */
  readonly name: string;
  readonly types: readonly string[];
  /** Where the extension is defined, if its context is an address. */
  readonly context: string | null;
  /** Its own members that are plain values, `name: value`. */
  readonly values: readonly string[];
}

/** Another edition of the same achievement (`related`): a translation or an earlier or later version. */
export interface Edition {
  readonly id: string;
  readonly language: string | null;
  readonly version: string | null;
}

/** What an issuer's platform states about a badge without signing it, such as its level or the time it takes to earn. */
export interface StatedFact {
  readonly fact: 'level' | 'kind' | 'time-to-earn' | 'cost' | 'activity' | 'workload' | 'credits';
  readonly value: string;
  readonly url: string | null;
}

/**
 * The one normalised view of a record that every screen and export uses. Derived from the payload (and, for linked
 * Open Badges 2.0, from the documents it links), never edited. All dates are ISO 8601 instants in UTC.
 */
export interface CredentialSummary {
  readonly format: CredentialFormat;
  /** The credential's own id; generic VCs may lack one. */
  readonly id: string | null;
  readonly types: readonly string[];
  readonly name: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly issuer: Party;
  readonly achievement: AchievementSummary | null;
  /** `validFrom`, `issuanceDate` or `issuedOn`. */
  readonly issuedOn: string | null;
  /** OB 3.0 `awardedDate`: stays the first date when the credential is issued again. */
  readonly awardedOn: string | null;
  /** `validUntil`, `expirationDate` or `expires`. */
  readonly expiresOn: string | null;
  readonly recipients: readonly RecipientIdentity[];
  readonly recipientName: string | null;
  readonly narrative: string | null;
  readonly skills: readonly SkillMention[];
  readonly evidence: readonly EvidenceItem[];
  readonly results: readonly ResultItem[];
  readonly creditsEarned: number | null;
  readonly licenseNumber: string | null;
  readonly picture: PictureSource;
  /** An https page or document of the issuer's own about this very badge. */
  readonly publicPage: string | null;
  /** How many credentials are wrapped inside (CLR, presentation). */
  readonly parts: number;
  // What follows is absent where there is none of it, and in summaries that were made before it was read.
  readonly associations?: readonly Association[];
  readonly contents?: readonly ContainedAchievement[];
  readonly extensions?: readonly ExtensionItem[];
  readonly editions?: readonly Edition[];
  readonly stated?: readonly StatedFact[];
  /** What it says in each of its languages, where there are several. */
  readonly texts?: readonly LanguageText[];
  /** Of an endorsement: the id of what it vouches for. */
  readonly endorses?: string;
  /** Where the issuer hands out newer copies. */
  readonly refresh?: RefreshService;
}
