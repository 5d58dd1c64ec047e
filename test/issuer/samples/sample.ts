import type { CredentialFormat } from '../../../shared/credential';
import type { Verdict } from '../../../shared/report';
import type { Artwork } from '../artwork';
import type { TextChunk } from '../bake-png';
import type { Json } from '../canonical';
import type { Issuer } from '../issuer';
import type { Algorithm } from '../jwt';
import type { Award, DataModel, KeyHint } from '../open-badge-3';
import type { ProofSuite } from '../proofs';
import { uuidOf } from '../seeds';

/** How a sample is secured. */
export type Form =
  | { readonly kind: 'ob3-ldp'; readonly suite?: ProofSuite; readonly model?: DataModel }
  | { readonly kind: 'ob3-jwt'; readonly algorithm: Algorithm; readonly key?: KeyHint; readonly model?: DataModel }
  | { readonly kind: 'ob2-hosted' }
  | { readonly kind: 'ob2-signed' };

/** The file it comes in. */
export type Container =
  | { readonly kind: 'png'; readonly chunk?: TextChunk }
  | { readonly kind: 'svg' }
  | { readonly kind: 'plain' };

/** One sample badge: what was earned, how it looks, in what form it comes, and what is wrong with it, if anything. */
export interface Sample {
  /** File name without its ending. */
  readonly slug: string;
  readonly by: Issuer;
  readonly award: Omit<Award, 'seed' | 'recipient' | 'image' | 'status'>;
  readonly art: Omit<Artwork, 'title'>;
  readonly form: Form;
  readonly container: Container;
  /** Which lists of the issuer the badge points at, and whether its bit is set there. */
  readonly status?: { readonly revocation?: boolean; readonly suspension?: boolean };
  /** Changes the text after it was signed. */
  readonly tamper?: (text: string) => string;
  /** The issuer's documents are left out, as if its host had gone. */
  readonly unreachable?: boolean;
  readonly verdict: Verdict;
  readonly note: string;
}

/** One line of `assets/samples/index.json`. */
export interface SampleEntry {
  readonly file: string;
  readonly format: CredentialFormat;
  /** What it is until it ends. */
  readonly verdict: Verdict;
  /** When it ends, an ISO instant. */
  readonly until?: string;
  readonly note: string;
}

/** A skill of the (fictional) skill list most of the sample issuers point at. */
export function skill(name: string, code: string, description?: string): Json {
  return {
    type: ['Alignment'],
    targetName: name,
    targetUrl: `https://skills.example/skill/${uuidOf(`skill ${code}`)}`,
    targetFramework: 'Open Skill List',
    targetCode: code,
    targetType: 'ceasn:Competency',
    ...(description !== undefined && { targetDescription: description }),
  };
}

/** A level of the European Qualifications Framework, recognisable by the framework's name. */
export function qualificationLevel(level: number): Json {
  return {
    type: ['Alignment'],
    targetName: `EQF level ${level}`,
    targetUrl: `https://frameworks.example/eqf/${level}`,
    targetFramework: 'European Qualifications Framework',
    targetCode: String(level),
    targetType: 'ext:EQFLevel',
  };
}

export function evidence(by: Issuer, path: string, name: string, genre: string, narrative: string): Json {
  return { id: `https://${by.host}/evidence/${path}`, type: ['Evidence'], name, genre, narrative };
}
