/** Where a command stands in lists of commands. */
export const commandGroups = ['general', 'go', 'badges', 'view', 'export'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export interface CommandEntry {
  readonly group: CommandGroup;
  /** Message key of its name. */
  readonly words: string;
  /** As Electron writes accelerators; null where it has none. */
  readonly keys: string | null;
  /** It changes what the wallet keeps, or leads to nothing else: not for a wallet that is open for reading alone. */
  readonly changes?: true;
}

/**
 * Every command that needs nothing but itself, once: the application menu, the palette and the keyboard map are made of
 * this table, and the renderer carries them out.
 */
export const commandTable = {
  palette: { group: 'general', words: 'shell:menu.palette', keys: 'CmdOrCtrl+K' },
  find: { group: 'general', words: 'shell:menu.find', keys: 'CmdOrCtrl+F' },
  'show-keys': { group: 'general', words: 'shell:menu.show-keys', keys: 'CmdOrCtrl+/' },
  'show-notices': { group: 'general', words: 'shell:menu.show-notices', keys: null },
  'show-tour': { group: 'general', words: 'shell:menu.show-tour', keys: null, changes: true },
  lock: { group: 'general', words: 'shell:menu.lock', keys: 'CmdOrCtrl+L' },
  'show-transcript': { group: 'go', words: 'shell:menu.show-transcript', keys: 'CmdOrCtrl+1' },
  'show-trash': { group: 'go', words: 'shell:menu.show-trash', keys: 'CmdOrCtrl+2' },
  'show-favourites': { group: 'go', words: 'shell:menu.show-favourites', keys: 'CmdOrCtrl+3' },
  'show-archive': { group: 'go', words: 'shell:menu.show-archive', keys: 'CmdOrCtrl+4' },
  'show-quality': { group: 'go', words: 'commands:show-quality', keys: null },
  'show-settings': { group: 'go', words: 'shell:menu.show-settings', keys: 'CmdOrCtrl+,' },
  'add-badges': { group: 'badges', words: 'shell:menu.add-badges', keys: 'CmdOrCtrl+O', changes: true },
  'paste-badge': { group: 'badges', words: 'shell:menu.paste-badge', keys: 'CmdOrCtrl+Shift+V', changes: true },
  'state-achievement': { group: 'badges', words: 'commands:state-achievement', keys: null, changes: true },
  'check-all': { group: 'badges', words: 'shell:menu.check-all', keys: 'CmdOrCtrl+R', changes: true },
  'new-collection': { group: 'badges', words: 'shell:menu.new-collection', keys: 'CmdOrCtrl+N', changes: true },
  'keep-search': { group: 'badges', words: 'search:keep', keys: null, changes: true },
  'export-transcript': { group: 'export', words: 'shell:menu.export-transcript', keys: 'CmdOrCtrl+E' },
  'export-html': { group: 'export', words: 'commands:export.html', keys: null },
  'export-json': { group: 'export', words: 'commands:export.json', keys: null },
  'export-csv': { group: 'export', words: 'commands:export.csv', keys: null },
  'export-resume': { group: 'export', words: 'commands:export.resume', keys: null },
  'export-ler': { group: 'export', words: 'commands:export.ler', keys: null },
  'theme-system': { group: 'view', words: 'commands:theme.system', keys: null },
  'theme-light': { group: 'view', words: 'commands:theme.light', keys: null },
  'theme-dark': { group: 'view', words: 'commands:theme.dark', keys: null },
  'as-cards': { group: 'view', words: 'transcript:asCards', keys: null },
  'as-list': { group: 'view', words: 'transcript:asList', keys: null },
  'group-year': { group: 'view', words: 'commands:group.year', keys: null },
  'group-issuer': { group: 'view', words: 'commands:group.issuer', keys: null },
  'group-class': { group: 'view', words: 'commands:group.class', keys: null },
  'group-level': { group: 'view', words: 'commands:group.level', keys: null },
  'group-skill': { group: 'view', words: 'commands:group.skill', keys: null },
  'group-collection': { group: 'view', words: 'commands:group.collection', keys: null },
  'group-verdict': { group: 'view', words: 'commands:group.verdict', keys: null },
  'group-none': { group: 'view', words: 'commands:group.none', keys: null },
  'sort-newest': { group: 'view', words: 'commands:sort.newest', keys: null },
  'sort-oldest': { group: 'view', words: 'commands:sort.oldest', keys: null },
  'sort-name': { group: 'view', words: 'commands:sort.name', keys: null },
  'sort-expiry': { group: 'view', words: 'commands:sort.expiry', keys: null },
  'sort-issuer': { group: 'view', words: 'commands:sort.issuer', keys: null },
  'sort-level': { group: 'view', words: 'commands:sort.level', keys: null },
  'sort-added': { group: 'view', words: 'commands:sort.added', keys: null },
  'more-room': { group: 'view', words: 'commands:density.comfortable', keys: null },
  'less-room': { group: 'view', words: 'commands:density.compact', keys: null },
} as const satisfies Readonly<Record<string, CommandEntry>>;
export type CommandId = keyof typeof commandTable;

export const commandIds = Object.keys(commandTable) as readonly CommandId[];

/** Whether a command changes what the wallet keeps. */
export function isChanging(id: CommandId): boolean {
  const entry: CommandEntry = commandTable[id];
  return entry.changes === true;
}

/** The keys of an accelerator as a person knows them: `⌘ ⇧ V` on a Mac, `Ctrl Shift V` elsewhere. */
export function keysShown(accelerator: string, mac: boolean): readonly string[] {
  return accelerator.split('+').map((key) => (mac ? macKeys : otherKeys)[key] ?? key);
}

const arrows = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const macKeys: Readonly<Record<string, string>> = {
  ...arrows,
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Escape: 'esc',
  Delete: '⌫',
};
const otherKeys: Readonly<Record<string, string>> = { ...arrows, CmdOrCtrl: 'Ctrl', Escape: 'Esc', Delete: 'Del' };

/** A press of a key, as far as commands look at it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command a press of a key asks for; null where it asks for none. */
export function commandFor(press: KeyPress): CommandId | null {
  if (press.altKey || press.ctrlKey === press.metaKey) return null;
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return (
    commandIds.find((id) => {
      const { keys } = commandTable[id];
      if (keys === null) return false;
      const parts = keys.split('+');
      // A sign may need Shift on one keyboard and not on another.
      const shift = /^[A-Z0-9]$/.test(parts.at(-1) ?? '') ? press.shiftKey === parts.includes('Shift') : true;
      return parts.at(-1) === key && shift;
    }) ?? null
  );
}
