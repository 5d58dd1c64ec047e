import type { SeenFile } from './watched-scan';

/** Files on their way to standing still. */
export interface Settling {
  /** Of these files, those that have stood still since an earlier look; the others are remembered for the next. */
  settled(files: readonly SeenFile[], now: number): readonly SeenFile[];
  /** Whether some are still being waited for. */
  readonly waiting: () => boolean;
}

/** A download or a copy that has not grown for this long is whole. */
export const restMilliseconds = 1_500;

/** Tells a file that is whole from one that is still being written: same size and time in two looks some time apart. */
export function createSettling(): Settling {
  let last = new Map<string, { readonly file: SeenFile; readonly since: number }>();
  return {
    settled(files, now) {
      const next: typeof last = new Map();
      const done: SeenFile[] = [];
      for (const file of files) {
        const before = last.get(file.path);
        const same = before?.file.size === file.size && before.file.changedAt === file.changedAt;
        if (same && now - before.since >= restMilliseconds) done.push(file);
        else next.set(file.path, { file, since: same ? before.since : now });
      }
      last = next;
      return done;
    },
    waiting: () => last.size > 0,
  };
}
