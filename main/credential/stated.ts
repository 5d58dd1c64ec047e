import type { StatedFact } from '../../shared/credential';
import { asString, type JsonObject, type JsonValue } from '../../shared/json';
import { objectsOf, textOf, webAddress } from './read';

/** Members of a badge template on Credly and on platforms that took its words over, with the fact each states. */
const members: readonly { readonly names: readonly string[]; readonly fact: StatedFact['fact'] }[] = [
  { names: ['level'], fact: 'level' },
  { names: ['type_category', 'typeCategory'], fact: 'kind' },
  { names: ['time_to_earn', 'timeToEarn'], fact: 'time-to-earn' },
  { names: ['cost'], fact: 'cost' },
  { names: ['creditsAvailable'], fact: 'credits' },
];

const mostActivities = 40;

/**
 * What an issuer states about a badge beside the vocabularies, read from a badge class, achievement or template: level, kind,
 * time to earn, cost, what there is to do. Stated, never checked.
 */
export function statedFactsOf(template: JsonObject | null): readonly StatedFact[] {
  if (!template) return [];
  const plain = members.flatMap(({ names, fact }) => {
    const value = names.map((name) => short(template[name])).find((text) => text !== null) ?? null;
    return value === null ? [] : [{ fact, value, url: null }];
  });
  const activities = objectsOf(template['badge_template_activities']).flatMap((activity) => {
    const value = short(activity['title']);
    return value === null ? [] : [{ fact: 'activity' as const, value, url: webAddress(asString(activity['url'])) }];
  });
  return [...plain, ...activities.slice(0, mostActivities)];
}

/** One fact in words; null where there are none. */
export function statedFact(fact: StatedFact['fact'], value: JsonValue | undefined): StatedFact | null {
  const text = short(value);
  return text === null ? null : { fact, value: text, url: null };
}

function short(value: JsonValue | undefined): string | null {
  return textOf(value)?.slice(0, 300) ?? null;
}
