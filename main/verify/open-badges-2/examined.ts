import type { Payload } from '../../../shared/credential';
import type { CheckSource } from '../../../shared/report';
import type { Finding } from '../finding';
import type { Period } from '../steps/period';

/** What examining a credential came to, before it is written into a report. */
export interface Examined {
  readonly parse: Finding;
  readonly schema: Finding;
  readonly proof: Finding;
  readonly key: Finding;
  readonly status: Finding;
  readonly period: Period;
  readonly image: Finding | null;
  /** Where the proof, the key and the status came from. */
  readonly sources: {
    readonly proof: CheckSource;
    readonly key: CheckSource;
    readonly status: CheckSource;
    /** Absent where no schema was asked for. */
    readonly schema?: CheckSource;
  };
  /** The data the summary is to be made of; null for the payload itself. */
  readonly summaryOf: Payload | null;
}
