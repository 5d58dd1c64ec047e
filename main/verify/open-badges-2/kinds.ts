import type { JsonObject } from '../../../shared/json';
import type { DataModel } from '../../credential/format';
import type { Inquiry } from '../documents';
import type { Finding } from '../finding';
import { type Chain, readChain, readIssuer } from './chain';
import { differences, differencesOfClr, differencesOfEndorsement } from './compare';
import { checkClrMembers, checkEndorsementMembers, checkRequired } from './required';

/** What hosted and signed documents of one kind have of their own; how they are checked is the same for all. */
export interface DocumentKind {
  readonly is: 'assertion' | 'endorsement' | 'record';
  /** From the document to whoever answers for it. */
  readonly chain: (document: JsonObject, inquiry: Inquiry) => Promise<Chain>;
  readonly required: (document: JsonObject, chain: Chain) => Finding;
  /** What a copy in hand says otherwise than the hosted one. */
  readonly differences: (local: JsonObject, hosted: JsonObject) => readonly string[];
}

const assertion: DocumentKind = { is: 'assertion', chain: readChain, required: checkRequired, differences };

/** OB 2.0 "Endorsement": who endorses stands in the document itself. */
const endorsement: DocumentKind = {
  is: 'endorsement',
  chain: (document, inquiry) => readIssuer(document['issuer'], inquiry),
  required: checkEndorsementMembers,
  differences: differencesOfEndorsement,
};

/** CLR 1.0: the publisher answers for the whole record. */
const clr: DocumentKind = {
  is: 'record',
  chain: (document, inquiry) => readIssuer(document['publisher'], inquiry),
  required: checkClrMembers,
  differences: differencesOfClr,
};

/** One line a data model that is verified by its hosted copy or by a signature with a linked key. */
const kinds: Partial<Readonly<Record<DataModel, DocumentKind>>> = {
  ob1: assertion,
  ob2: assertion,
  'ob2-endorsement': endorsement,
  clr1: clr,
};

/** The kind of document of a data model; null where it is not verified in this way. */
export function kindOf(model: DataModel): DocumentKind | null {
  return kinds[model] ?? null;
}
