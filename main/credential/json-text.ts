import { visit } from 'jsonc-parser';
import type { JsonValue } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';

/**
 * How deep arrays and objects may nest. The deepest real credential seen (a CLR with nested endorsements) has 19 levels;
 * what is parsed here is later walked recursively, and 64 levels fit any stack.
 */
export const maximumJsonDepth = 64;

export type JsonTextError =
  | { readonly kind: 'json-malformed'; readonly line: number; readonly column: number }
  | { readonly kind: 'json-too-deep'; readonly limit: number };

const quote = 0x22;
const backslash = 0x5c;

/** Index just after the string that begins at `start`; the length of the text where it never ends. */
export function afterString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/**
 * Whether brackets outside strings nest deeper than `limit`. Linear, allocates nothing, needs no valid JSON.
 * SECURITY: asked before any parser sees the text, so that no recursion can be made to overflow.
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      index = afterString(text, index);
      continue;
    }
    if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    index += 1;
  }
  return false;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The place of the first fault. The engine's own message names it in some versions and not in others. */
function firstFault(text: string): { readonly line: number; readonly column: number } {
  const faults: number[] = [];
  visit(
    text,
    {
      onError: (_code, offset) => {
        if (faults.length === 0) faults.push(offset);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return placeOf(text, faults[0] ?? text.length);
}

/**
 * Parses JSON text (RFC 8259). Of two members with one name the last counts, as everywhere in this app, so that the check
 * and the screen read the same thing. Lines and columns count from 1.
 */
export function parseJsonText(text: string): Result<JsonValue, JsonTextError> {
  if (nestsDeeperThan(text, maximumJsonDepth)) {
    return failure({ kind: 'json-too-deep', limit: maximumJsonDepth });
  }
  try {
    return success(JSON.parse(text) as JsonValue);
  } catch {
    return failure({ kind: 'json-malformed', ...firstFault(text) });
  }
}
