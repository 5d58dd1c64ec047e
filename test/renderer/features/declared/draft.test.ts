import { expect, it } from 'vitest';
import {
  type DraftFile,
  draftOf,
  emptyFields,
  fieldsOf,
  keptFiles,
  newFiles,
} from '../../../../renderer/features/declared/draft';
import type { Statement } from '../../../../shared/declared';

const statement: Statement = {
  ...{ type: 'SelfDeclaredAchievement', version: 1, id: 'urn:uuid:1', statedAt: '2026-11-22T12:00:00Z' },
  ...{ kind: 'talk', title: 'Bridges', issuer: 'A society', date: '2026-05-01', endDate: '', description: 'About' },
  ...{ skills: ['Statics', 'Speaking'], link: 'https://society.example/' },
  files: [{ name: 'slides.pdf', mediaType: 'application/pdf', size: 7, sha256: 'a'.repeat(64) }],
};
const chosen = (name: string, read: () => Promise<ArrayBuffer>): DraftFile => {
  const file = Object.assign(new File(['1234'], name, { type: 'text/plain' }), { arrayBuffer: read });
  return { kind: 'new', name, size: 4, file };
};

it('keeps every word of a statement on its way through the form', () => {
  const { kind, title, issuer, date, endDate, description, skills, link } = statement;
  expect(draftOf(fieldsOf(statement))).toEqual({ kind, title, issuer, date, endDate, description, skills, link });
});

it('takes a line a skill, and none of the empty ones', () => {
  expect(draftOf({ ...emptyFields, skills: '\nStatics\n  \nSpeaking\n' }).skills).toEqual(['Statics', 'Speaking']);
});

it('reads what was chosen and not what is kept already', async () => {
  const files = [
    ...keptFiles(statement.files),
    chosen('notes.txt', () => Promise.resolve(new Uint8Array([1, 2]).buffer)),
  ];
  expect(await newFiles(files)).toEqual({
    ok: true,
    value: [{ name: 'notes.txt', mediaType: 'text/plain', bytes: new Uint8Array([1, 2]) }],
  });
});

it('names a file that can no longer be read, and keeps nothing of the others', async () => {
  const gone = new DOMException('It was moved', 'NotFoundError');
  const files = [
    chosen('here.txt', () => Promise.resolve(new ArrayBuffer(1))),
    chosen('gone.txt', () => Promise.reject(gone)),
  ];
  expect(await newFiles(files)).toEqual({
    ok: false,
    error: { kind: 'unreadable-file', code: 'gone.txt: NotFoundError' },
  });
});
