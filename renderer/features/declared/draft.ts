import type { DeclaredDraft, DeclaredFile, NewDeclaredFile, Statement } from '../../../shared/declared';
import type { WalletError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';

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

type ReadFile = NewDeclaredFile & { readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The bytes of what was chosen, read now and not before: a form that is left has read nothing. A file that was moved or
 * changed since is refused by its name.
 */
export async function newFiles(files: readonly DraftFile[]): Promise<Result<ReadFile[], WalletError>> {
  const read: ReadFile[] = [];
  for (const one of files) {
    if (one.kind === 'kept') continue;
    const { name, type } = one.file;
    try {
      const bytes = new Uint8Array(await one.file.arrayBuffer());
      read.push({ name: name.slice(0, 255), mediaType: type.slice(0, 127), bytes });
    } catch (fault) {
      const why = fault instanceof Error ? fault.name : String(fault);
      return failure({ kind: 'unreadable-file', code: `${name}: ${why}` });
    }
  }
  return success(read);
}
