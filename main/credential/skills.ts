import type { SkillMention } from '../../shared/credential';
import { asList, asString, type JsonObject, type JsonValue } from '../../shared/json';
import { objectsOf, textOf } from './read';

/** The alignments of an achievement, badge class or result. Open Badges 1.x wrote `name`, `url` and `description`. */
export function alignmentsOf(value: JsonValue | undefined, from: 'alignment' | 'result'): readonly SkillMention[] {
  return objectsOf(value).flatMap((alignment) => {
    const url = asString(alignment['targetUrl']) ?? asString(alignment['url']);
    const name = textOf(alignment['targetName']) ?? textOf(alignment['name']) ?? url;
    return name === null ? [] : [mention(alignment, name, url, from)];
  });
}

function mention(alignment: JsonObject, name: string, url: string | null, from: 'alignment' | 'result'): SkillMention {
  return {
    name,
    url,
    framework: textOf(alignment['targetFramework']),
    code: textOf(alignment['targetCode']),
    targetType: textOf(alignment['targetType']),
    description: textOf(alignment['targetDescription']) ?? textOf(alignment['description']),
    from,
  };
}

/** Codes that an issuer keeps among the tags for its own bookkeeping (`PWID-B0257400`) are no skills. */
const bookkeeping = /^PWID-[A-Z]\d{6,}$/i;

export function tagsOf(value: JsonValue | undefined): readonly SkillMention[] {
  return asList(value).flatMap((tag) => {
    const name = asString(tag)?.trim();
    if (!name || bookkeeping.test(name)) return [];
    return [
      { name, url: null, framework: null, code: null, targetType: null, description: null, from: 'tag' as const },
    ];
  });
}
