import type { DeclaredDraft, DeclaredFile, NewDeclaredFile, Statement } from '../../../shared/declared';

/** What stands in the form; skills are one a line there. */
export interface DraftFields extends Omit<DeclaredDraft, 'skills'> {
  readonly skills: string;
}

/** A file of the form: one that is kept already, or one that was just chosen. */
export type DraftFile =
  | { readonly kind: 'kept'; readonly name: string; readonly size: number; readonly sha256: string }
  | { readonly kind: 'new'; readonly name: string; readonly size: number; readonly file: File };

export const emptyFields: DraftFields = {
  kind: 'course',
  title: '',
  issuer: '',
  date: '',
  endDate: '',
  description: '',
  skills: '',
  link: '',
};

export function fieldsOf({ kind, title, issuer, date, endDate, description, skills, link }: Statement): DraftFields {
  return { kind, title, issuer, date, endDate, description, skills: skills.join('\n'), link };
}

export function draftOf(fields: DraftFields): DeclaredDraft {
  return { ...fields, skills: fields.skills.split('\n').filter((line) => line.trim() !== '') };
}

export function keptFiles(files: readonly DeclaredFile[]): readonly DraftFile[] {
  return files.map(({ name, size, sha256 }) => ({ kind: 'kept', name, size, sha256 }));
}

/** The bytes of what was chosen, read now and not before: a form that is left has read nothing. */
export async function newFiles(
  files: readonly DraftFile[],
): Promise<readonly (NewDeclaredFile & { readonly bytes: Uint8Array<ArrayBuffer> })[]> {
  const chosen = files.flatMap((one) => (one.kind === 'new' ? [one.file] : []));
  return Promise.all(
    chosen.map(async (file) => ({
      name: file.name.slice(0, 255),
      mediaType: file.type.slice(0, 127),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
