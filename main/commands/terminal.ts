import type { Translate } from '../../shared/messages';

/** What a command may touch of the world around it. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly problem: (line: string) => void;
  /** Asks without showing what is typed; null where nobody can answer. */
  readonly askSecret: (question: string) => Promise<string | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly translate: Translate;
  readonly now: () => Date;
}

/**
 * SECURITY: badge text is untrusted and a terminal obeys control characters (CWE-150), so every one that could move
 * the cursor, colour or rename the window is shown as a visible mark instead.
 */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
