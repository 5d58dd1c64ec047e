import { canParse } from './can-parse';
import { failure, type Result, success } from './result';

/** What an achievement that its earner enters themselves can be. */
export const declaredKinds = ['course', 'talk', 'project', 'volunteering', 'certificate', 'other'] as const;
export type DeclaredKind = (typeof declaredKinds)[number];

/** How much one achievement may hold. Lengths in UTF-16 code units, sizes in bytes. */
export const declaredLimits = {
  title: 300,
  issuer: 300,
  description: 20_000,
  link: 2_048,
  skills: 100,
  skillLength: 200,
  files: 20,
  fileName: 255,
  mediaType: 127,
  fileSize: 25 * 1024 * 1024,
} as const;

/** What the earner has written and not yet kept, with the instant of it (ISO 8601). */
export interface KeptDraft {
  readonly draft: DeclaredDraft;
  readonly at: string;
}

/** What the earner writes. */
export interface DeclaredDraft {
  readonly kind: DeclaredKind;
  readonly title: string;
  /** Who gave it, or where it took place. */
  readonly issuer: string;
  /** ISO days; empty where nothing was said. `endDate` of what lasted from one day to another. */
  readonly date: string;
  readonly endDate: string;
  readonly description: string;
  readonly skills: readonly string[];
  /** An address on the web; empty where there is none. */
  readonly link: string;
}

/** A file that belongs to it. The bytes are found by their hash. */
export interface DeclaredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What the earner stated at one time; the first is kept for ever as the original, and each later one beside it. */
export interface Statement extends DeclaredDraft {
  readonly type: 'SelfDeclaredAchievement';
  readonly version: 1;
  /** A `urn:uuid:`, the same for all statements about one achievement. */
  readonly id: string;
  readonly statedAt: string;
  readonly files: readonly DeclaredFile[];
}

/** An achievement with what was said of it before, newest first. */
export interface DeclaredView {
  readonly now: Statement;
  readonly earlier: readonly Statement[];
}

/** A file as it is added: its bytes, from the earner's disk. */
export interface NewDeclaredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Why an achievement was not taken as it was entered. */
export type DeclaredError =
  | { readonly kind: 'declared-untitled' }
  | { readonly kind: 'declared-date'; readonly text: string }
  | { readonly kind: 'declared-dates' }
  | { readonly kind: 'declared-link'; readonly text: string }
  | { readonly kind: 'declared-too-many-files'; readonly limit: number }
  | { readonly kind: 'declared-file-too-large'; readonly name: string; readonly limit: number }
  | { readonly kind: 'declared-not-one' }
  | { readonly kind: 'declared-file-absent' };

/** The draft as it is kept: spaces and doubles taken out, or what is wrong with it. Pure. */
export function cleanDraft(draft: DeclaredDraft): Result<DeclaredDraft, DeclaredError> {
  const title = line(draft.title, declaredLimits.title);
  if (title === '') return failure({ kind: 'declared-untitled' });
  for (const day of [draft.date, draft.endDate]) {
    if (day !== '' && !isDay(day)) return failure({ kind: 'declared-date', text: day });
  }
  if (draft.date !== '' && draft.endDate !== '' && draft.endDate < draft.date) {
    return failure({ kind: 'declared-dates' });
  }
  const link = draft.link.trim();
  if (link !== '' && !isWebAddress(link)) return failure({ kind: 'declared-link', text: link.slice(0, 200) });
  const skills = new Map<string, string>();
  for (const text of draft.skills.slice(0, declaredLimits.skills)) {
    const skill = line(text, declaredLimits.skillLength);
    if (skill !== '' && !skills.has(skill.toLowerCase())) skills.set(skill.toLowerCase(), skill);
  }
  return success({
    kind: draft.kind,
    title,
    issuer: line(draft.issuer, declaredLimits.issuer),
    date: draft.date,
    endDate: draft.endDate,
    description: draft.description.trim().slice(0, declaredLimits.description),
    skills: [...skills.values()],
    link,
  });
}

/**
 * A statement out of its stored text; null where it is none.
 * SECURITY: a restored backup brings such texts from outside, so every member is looked at.
 */
export function readStatement(text: string): Statement | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const told = value as Partial<Record<keyof Statement, unknown>>;
  const kind = declaredKinds.find((one) => one === told.kind);
  if (told.type !== 'SelfDeclaredAchievement' || told.version !== 1 || kind === undefined) return null;
  const draft = cleanDraft({
    kind,
    title: textOf(told.title),
    issuer: textOf(told.issuer),
    date: textOf(told.date),
    endDate: textOf(told.endDate),
    description: textOf(told.description),
    skills: listOf(told.skills).filter((skill) => typeof skill === 'string'),
    link: textOf(told.link),
  });
  if (!draft.ok) return null;
  const files = listOf(told.files).slice(0, declaredLimits.files).flatMap(fileOf);
  const { type, version } = told;
  return { type, version, id: textOf(told.id), statedAt: textOf(told.statedAt), ...draft.value, files };
}

function fileOf(value: unknown): readonly DeclaredFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, mediaType, size, sha256 } = value as Partial<Record<keyof DeclaredFile, unknown>>;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return [];
  return [{ name: textOf(name), mediaType: textOf(mediaType), size: typeof size === 'number' ? size : 0, sha256 }];
}

/** The type of a file for the record; what is no type (RFC 6838, section 4.2) is bytes. */
export function cleanMediaType(text: string): string {
  return /^[\w!#$&^.+-]{1,63}\/[\w!#$&^.+-]{1,63}$/.test(text) ? text.toLowerCase() : 'application/octet-stream';
}

/** A day of the calendar, as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  if (text.length > declaredLimits.link || !canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

function line(text: string, limit: number): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, limit)
    .trim();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
