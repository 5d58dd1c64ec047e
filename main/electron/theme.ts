import { nativeTheme } from 'electron';
import type { Theme } from '../../shared/settings';

/** `look.md`: surface, light and dark; the window has it before the page has painted anything. */
const surface = { light: '#fbfbfc', dark: '#181b20' } as const;

export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}

export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? surface.dark : surface.light;
}

/** Also hears the system's own change from day to night. Returns the end of it. */
export function onThemeChange(listener: () => void): () => void {
  nativeTheme.on('updated', listener);
  return () => void nativeTheme.off('updated', listener);
}
