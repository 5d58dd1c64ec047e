import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vectorsFolder } from './vector-rows';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const published = join(vectorsFolder, 'conform-ed+conform-ed/packages/coverage/vendor');
const any = join(
  vectorsFolder,
  'walt-id+waltid-identity/waltid-libraries/credentials/waltid-verification-policies2/src/commonTest/resources',
);
const ours = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../assets/schemas/1edtech.json'), 'utf8')) as {
  [name: string]: Json;
};

/** What says nothing about data. */
const told = new Set(['description', '$comment', 'title', 'examples', '$schema', '$id', '$defs']);
/** Lists whose order means nothing. */
const unordered = new Set(['required', 'enum', 'anyOf']);

interface Side {
  readonly value: Json;
  readonly root: { [name: string]: Json };
}

function followed({ value, root }: Side): Side {
  let at = value;
  while (isObject(at) && typeof at['$ref'] === 'string') {
    at = (root['$defs'] as { [name: string]: Json })[at['$ref'].replace('#/$defs/', '')] ?? null;
  }
  return { value: at, root };
}

const isObject = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refOf = (value: Json): string | null =>
  isObject(value) && typeof value['$ref'] === 'string' ? value['$ref'] : null;

/** Where two schemas differ in what they accept, references followed; a pair met before is taken as equal. */
function difference(one: Side, other: Side, path: string, names: boolean, met: Set<string>): string | null {
  const [left, right] = [refOf(one.value), refOf(other.value)];
  if (left !== null && right !== null) {
    const pair = `${left} ${right}`;
    if (met.has(pair)) return null;
    met.add(pair);
  }
  const [a, b] = [followed(one), followed(other)];
  const inner = (own: Json, their: Json, name: string, properties = false) =>
    difference({ ...a, value: own }, { ...b, value: their }, `${path}/${name}`, properties, met);
  if (Array.isArray(a.value) && Array.isArray(b.value)) {
    if (a.value.length !== b.value.length) return path;
    const last = path.slice(path.lastIndexOf('/') + 1);
    const rest = [...b.value];
    for (const [at, own] of a.value.entries()) {
      const found = unordered.has(last)
        ? rest.findIndex(
            (their) => difference({ ...a, value: own }, { ...b, value: their }, path, false, new Set(met)) === null,
          )
        : 0;
      const [their] = found < 0 ? [] : rest.splice(found, 1);
      const fault = their === undefined ? `${path}/${String(at)}` : inner(own, their, String(at));
      if (fault !== null) return fault;
    }
    return null;
  }
  if (isObject(a.value) && isObject(b.value)) {
    const keys = (value: { [name: string]: Json }) => Object.keys(value).filter((key) => names || !told.has(key));
    const all = new Set([...keys(a.value), ...keys(b.value)]);
    for (const key of all) {
      const [ownValue, theirValue] = [a.value[key], b.value[key]];
      if (ownValue === undefined || theirValue === undefined) return `${path}/${key}`;
      const fault = inner(ownValue, theirValue, key, !names && key === 'properties');
      if (fault !== null) return fault;
    }
    return null;
  }
  return a.value === b.value ? null : path;
}

describe.runIf(existsSync(published))('the bundled classes accept what the published schemas accept', () => {
  test.each([
    ['AchievementCredential', join(published, 'open-badges/v3_0/ob_v3p0_achievementcredential_schema.json')],
    ['EndorsementCredential', join(published, 'open-badges/v3_0/ob_v3p0_endorsementcredential_schema.json')],
    ['Profile', join(published, 'open-badges/v3_0/ob_v3p0_profile_schema.json')],
    ['AchievementCredential', join(published, 'clr/v2_0/clr_v2p0_achievementcredential_schema.json')],
    ['EndorsementCredential', join(published, 'clr/v2_0/clr_v2p0_endorsementcredential_schema.json')],
    ['ClrCredential', join(published, 'clr/v2_0/clr_v2p0_clrcredential_schema.json')],
    ['AnyAchievementCredential', join(any, 'ob_v3p0_anyachievementcredential_schema.json')],
  ])('%s', (name, file) => {
    const theirs = JSON.parse(readFileSync(file, 'utf8')) as { [name: string]: Json };
    const { $defs: _defs, ...top } = theirs;
    const one = { value: { $ref: `#/$defs/${name}` }, root: ours };
    expect(difference(one, { value: top, root: theirs }, '', false, new Set())).toBeNull();
  });

  test('and a difference would be found', () => {
    const changed = structuredClone(ours);
    const image = (changed['$defs'] as Record<string, { required: string[] }>)['Image'];
    if (image) image.required = ['id'];
    const top = { $ref: '#/$defs/AchievementCredential' };
    const found = difference({ value: top, root: ours }, { value: top, root: changed }, '', false, new Set());
    expect(found).toMatch(/\/required$/);
  });
});
