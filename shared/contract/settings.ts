import { z } from 'zod';
import type { Preferences, Settings } from '../settings';
import { densities, groupings, layouts, sortings } from '../transcript-view';
import { call } from './call';
import { none } from './shapes';

const settings = z.strictObject({
  profileName: z.string().max(200),
  emails: z.array(z.string().min(3).max(320)).max(50),
  privacy: z.enum(['automatic', 'ask', 'never']),
  lockAfterMinutes: z.number().int().min(0).max(1440),
  view: z
    .strictObject({
      grouping: z.enum(groupings),
      sorting: z.enum(sortings),
      layout: z.enum(layouts),
      density: z.enum(densities),
    })
    .exactOptional(),
  notices: z.strictObject({ system: z.boolean(), names: z.boolean() }).exactOptional(),
});
const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  locale: z.string().max(35),
  openAtStart: z.boolean(),
});

/** What the person chose: kept in the wallet (settings) and for this computer (preferences). */
export const settingsCalls = {
  'settings.read': call<Settings>()(none),
  'settings.save': call<Settings>()(z.tuple([settings])),

  'preferences.read': call<Preferences>()(none),
  'preferences.save': call<Preferences>()(z.tuple([preferences])),
} as const;
