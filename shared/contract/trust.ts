import { z } from 'zod';
import { type IssuerStanding, type OwnContextView, type RegistryView, trustKinds, type TrustView } from '../trust';
import { call } from './call';
import { none, recordId } from './shapes';

/** Whom the person trusts. */
export const trustCalls = {
  'trust.read': call<TrustView>()(none),
  /** Who vouches for the issuer of a badge, as the earner's trust stands now. */
  'trust.issuer': call<IssuerStanding>()(z.tuple([recordId])),
  /** Pins the issuer of a badge that held. */
  'trust.pin': call<null>()(z.tuple([recordId])),
  /** Asks the person for the file; null when they change their mind. */
  'trust.importRegistry': call<RegistryView | null>()(none),
  'trust.addContext': call<OwnContextView | null>()(z.tuple([z.string().min(1).max(2048)])),
  /** Taken away by issuer, hash of the file, or address; `trust.restore` puts it back until the wallet locks. */
  'trust.remove': call<null>()(z.tuple([z.enum(trustKinds), z.string().min(1).max(4096)])),
  'trust.restore': call<null>()(z.tuple([z.enum(trustKinds), z.string().min(1).max(4096)])),
} as const;
