import type { Resource } from 'i18next';
import { catalogue } from './en';

/** English, which is always at hand: what another language lacks is said in it. */
export const english: Resource = { en: catalogue };
