import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

type CommandDialog = 'palette' | 'keys' | 'declare';

interface PaletteState {
  /** Which of the dialogs of commands is open. */
  readonly open: CommandDialog | null;
  /** Ids of what was chosen in the palette, the last first. */
  readonly recent: readonly string[];
}

const recentAtMost = 12;
const initialState: PaletteState = { open: null, recent: [] };

export const paletteSlice = createSlice({
  name: 'palette',
  initialState,
  reducers: {
    dialogOpened: (state, { payload }: PayloadAction<CommandDialog>) => ({ ...state, open: payload }),
    dialogClosed: (state) => ({ ...state, open: null }),
    chosen: (state, { payload }: PayloadAction<string>) => ({
      open: null,
      recent: [payload, ...state.recent.filter((id) => id !== payload)].slice(0, recentAtMost),
    }),
  },
});

export const { dialogOpened, dialogClosed, chosen } = paletteSlice.actions;
