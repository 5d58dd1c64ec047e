import { z } from 'zod';
import { type Refusal, refusable } from '../refusals';
import { call } from './call';
import { none } from './shapes';

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly walletFolder: string;
  /** Locale in effect, a BCP 47 tag. */
  readonly locale: string;
}

/** Lapel itself. */
export const appCalls = {
  /** Shows the address to the person, and opens it in their browser when they agree. */
  'link.open': call<{ readonly opened: boolean }>()(z.tuple([z.string().max(8192)])),

  /** What was refused where no page could hear it, the oldest first. */
  'refusals.read': call<readonly Refusal[]>()(none),
  /** The person has put it away; gives what is left. */
  'refusals.told': call<readonly Refusal[]>()(z.tuple([z.enum(refusable)])),

  'app.about': call<About>()(none),
  /** The page has drawn something for the first time. */
  'app.shown': call<null>()(none),
} as const;
