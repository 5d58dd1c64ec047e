import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseJsonText } from '../../main/credential/json-text';
import { canonicalise, canonicaliseInFull } from '../../main/verify/json-ld/canonical';
import { counts } from '../../main/verify/json-ld/direct/direct-form';
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { haveVectors, vectorsFolder } from './vector-rows';

const mostBytes = 400_000;
const mostIn = 20;

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/\.(json|jsonld)$/.test(entry.name) && statSync(path).size < mostBytes) yield path;
  }
}

/** Every object with a context of its own, at any depth. */
function* documentsIn(value: JsonValue | undefined): Generator<JsonObject> {
  if (typeof value !== 'object' || value === null) return;
  if (isJsonObject(value) && '@context' in value) yield value;
  for (const member of Object.values(value)) yield* documentsIn(member);
}

test.runIf(haveVectors)(
  'read directly, every JSON-LD document at hand has the form that the processor gives it',
  async () => {
    const differences: unknown[] = [];
    const before = counts.direct;
    let [all, good] = [0, 0];
    for (const path of filesIn(vectorsFolder)) {
      const parsed = parseJsonText(readFileSync(path, 'utf8'));
      for (const document of parsed.ok ? [...documentsIn(parsed.value)].slice(0, mostIn) : []) {
        const { proof: _, ...unsecured } = document;
        for (const [edition, hash] of [
          ['default', 'sha256'],
          ['other', 'sha384'],
        ] as const) {
          const [got, expected] = [
            await canonicalise(unsecured, edition, hash),
            await canonicaliseInFull(unsecured, edition, hash),
          ];
          all += 1;
          if (expected.ok) good += 1;
          if (JSON.stringify(got) !== JSON.stringify(expected)) differences.push({ path, edition, got, expected });
        }
      }
    }
    const direct = counts.direct - before;
    process.stdout.write(
      `direct: ${String(all)} forms, ${String(good)} exist, ${String(direct)} read directly, ${String(differences.length)} differences\n`,
    );
    expect(differences).toEqual([]);
    expect(direct).toBeGreaterThan(500);
  },
);
