import type { Code, RawCode } from './decoder';

/**
 * Codes as whole messages, from top to bottom and from left to right: parts of one message that was spread over several
 * codes (ISO/IEC 18004 "structured append") are put together where all are there, and the same text counts once.
 */
export function joinParts(codes: readonly RawCode[]): readonly Code[] {
  const whole: Code[] = [];
  const sequences = new Map<string, RawCode[]>();
  for (const code of codes) {
    if (code.sequence === null) whole.push({ text: code.text, corners: code.corners });
    else sequences.set(code.sequence.id, [...(sequences.get(code.sequence.id) ?? []), code]);
  }
  for (const parts of sequences.values()) {
    const byIndex = new Map(parts.map((part) => [part.sequence?.index ?? 0, part]));
    const size = parts[0]?.sequence?.size ?? 0;
    const ordered = Array.from({ length: size }, (_, index) => byIndex.get(index));
    const complete = ordered.filter((part) => part !== undefined);
    if (complete.length < size) continue;
    whole.push({
      text: complete.map(({ text }) => text).join(''),
      corners: complete.flatMap(({ corners }) => corners),
    });
  }
  const seen = new Set<string>();
  return whole
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
    .toSorted((a, b) => top(a) - top(b) || left(a) - left(b));
}

const top = ({ corners }: Code): number => Math.min(...corners.map(({ y }) => y));
const left = ({ corners }: Code): number => Math.min(...corners.map(({ x }) => x));
