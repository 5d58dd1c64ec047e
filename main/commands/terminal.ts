import type { Translate } from '../../shared/messages';

/** What a command may touch of the world around it. */
export interface Terminal {
  out(line: string): void;
  problem(line: string): void;
  /** Asks without showing what is typed; null where nobody can answer. */
  askSecret(question: string): Promise<string | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly translate: Translate;
  readonly now: () => Date;
}

/**
 * SECURITY: badge text is untrusted and a terminal obeys control characters (CWE-150), so every one that could move
 * the cursor, colour or rename the window is shown as a visible mark instead.
 */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
