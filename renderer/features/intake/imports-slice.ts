import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { CodeSource } from '../../../shared/capture';
import type { WalletError } from '../../../shared/errors';
import type { ImportLine, ImportProgress } from '../../../shared/wallet';

/** `unasked`: begun by the main process itself, for files the system asked Lapel to open. */
export type JobKind = 'import' | 'check' | 'unasked';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: ImportProgress['state'];
  readonly done: number;
  readonly total: number;
  /** Milliseconds since 1970, to show progress only when it takes long enough to wonder. */
  readonly startedAt: number;
  readonly lines: readonly ImportLine[];
}

/** What the person is adding or checking now. The records themselves are in the read model and not here. */
export interface ImportsState {
  readonly panel: 'closed' | 'open';
  /** Where the panel puts the focus when it opens. */
  readonly focus: 'files' | 'paste';
  /** In the order they began. */
  readonly jobs: readonly Job[];
  /** Calls to the main process that have not been answered with a job yet. */
  readonly asking: number;
  /** Why the last call began no job. */
  readonly problem: WalletError | null;
  /** What is being captured from, in a dialog of its own over the panel. */
  readonly capture: CodeSource | null;
  /** The last import that is over, so that its results can be looked at once more. */
  readonly last: readonly Job[];
  /** Whether the clipboard is looked at when the window gets the focus: only when asked, and only until the wallet locks. */
  readonly clipboardWatch: boolean;
}

const initialState: ImportsState = {
  panel: 'closed',
  focus: 'files',
  jobs: [],
  asking: 0,
  problem: null,
  capture: null,
  last: [],
  clipboardWatch: false,
};

type Stamped<T> = T & { readonly at: number };

export const importsSlice = createSlice({
  name: 'imports',
  initialState,
  reducers: {
    panelOpened: (state) => ({ ...state, panel: 'open' as const, focus: 'files' as const }),
    /** “Paste badge” from the menu: the page may not read the clipboard, so the person pastes into the field. */
    pasteAsked: (state) => ({ ...forgetFinished(state), panel: 'open' as const, focus: 'paste' as const }),
    /** Closing forgets what is finished; what still runs goes on and is there when the panel opens again. */
    panelClosed: (state) => ({ ...forgetFinished(state), panel: 'closed' as const }),
    resultsCleared: forgetFinished,
    captureOpened: (state, { payload }: PayloadAction<CodeSource>) => ({ ...state, capture: payload }),
    captureClosed: (state) => ({ ...state, capture: null }),
    clipboardWatched: (state, { payload }: PayloadAction<boolean>) => ({ ...state, clipboardWatch: payload }),
    /** The lines that are tried again give way to what becomes of them now. */
    triedAgain: (state, { payload }: PayloadAction<readonly string[]>) => {
      const keys = new Set(payload);
      const without = (job: Job): Job => ({
        ...job,
        lines: job.lines.filter(({ again }) => again === undefined || !keys.has(again)),
      });
      return { ...state, jobs: state.jobs.map(without) };
    },
    lastOpened: (state) => ({
      ...state,
      panel: 'open' as const,
      problem: null,
      jobs: [...state.last, ...state.jobs.filter((job) => job.state === 'running')],
    }),
    /** What a watched folder brought, to be looked at like any import. */
    folderTook: (state, { payload }: PayloadAction<Job>) => ({ ...state, last: [payload] }),
    asked: (state) => ({ ...state, asking: state.asking + 1, problem: null }),
    answered: (state, { payload }: PayloadAction<Stamped<{ readonly job: string | null; readonly kind: JobKind }>>) => {
      const asking = Math.max(0, state.asking - 1);
      if (payload.job === null) return { ...state, asking };
      const id = payload.job;
      return { ...state, asking, jobs: upsert(state.jobs, id, payload.at, (job) => ({ ...job, kind: payload.kind })) };
    },
    refused: (state, { payload }: PayloadAction<WalletError>) => ({
      ...state,
      asking: Math.max(0, state.asking - 1),
      problem: payload,
    }),
    progressed: (state, { payload }: PayloadAction<Stamped<{ readonly progress: ImportProgress }>>) => {
      const { job: id, state: jobState, done, total, lines } = payload.progress;
      const unasked = state.asking === 0 && !state.jobs.some((job) => job.id === id);
      return {
        ...state,
        panel: unasked ? ('open' as const) : state.panel,
        jobs: upsert(state.jobs, id, payload.at, (job) => ({
          ...job,
          // A job that has ended stays ended, should messages overtake one another.
          state: job.state === 'running' ? jobState : job.state,
          done: Math.max(job.done, done),
          total: Math.max(job.total, total),
          lines: lines.length === 0 ? job.lines : [...job.lines, ...lines],
        })),
      };
    },
  },
});

export const {
  panelOpened,
  pasteAsked,
  panelClosed,
  resultsCleared,
  captureOpened,
  captureClosed,
  clipboardWatched,
  triedAgain,
  lastOpened,
  folderTook,
  asked,
  answered,
  refused,
  progressed,
} = importsSlice.actions;

function forgetFinished(state: ImportsState): ImportsState {
  const over = state.jobs.filter((job) => job.state !== 'running' && job.kind !== 'check' && job.lines.length > 0);
  return {
    ...state,
    problem: null,
    jobs: state.jobs.filter((job) => job.state === 'running'),
    last: over.length > 0 ? over : state.last,
  };
}

function upsert(jobs: readonly Job[], id: string, at: number, change: (job: Job) => Job): readonly Job[] {
  if (jobs.some((job) => job.id === id)) return jobs.map((job) => (job.id === id ? change(job) : job));
  return [...jobs, change({ id, kind: 'unasked', state: 'running', done: 0, total: 0, startedAt: at, lines: [] })];
}
