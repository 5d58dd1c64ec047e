import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonLd, JsonLdOptions } from '../../main/verify/json-ld/jsonld-parts';
import { createProcessor } from '../../main/verify/json-ld/processor';
import { stockJsonLd, told } from '../main/verify/json-ld/other-jsonlds';
import { vectorsFolder } from './vector-rows';

const folder = join(vectorsFolder, 'json-ld-api');
const haveSuite = existsSync(join(folder, 'toRdf-manifest.jsonld'));

if (!haveSuite) process.stderr.write(`\nCONFORMANCE NOT RUN: there is no JSON-LD test suite at ${folder}\n\n`);

interface Case {
  readonly '@id': string;
  readonly input: string;
  readonly option?: {
    readonly base?: string;
    readonly processingMode?: string;
    readonly expandContext?: string;
    readonly specVersion?: string;
    readonly rdfDirection?: string;
    readonly produceGeneralizedRdf?: boolean;
  };
}

interface Manifest {
  readonly baseIri: string;
  readonly sequence: readonly Case[];
}

const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown;

/** The suite's own addresses are answered from its folder, all others not at all. */
function loaderFor(base: string): JsonLdOptions['documentLoader'] {
  return (url) => {
    if (!url.startsWith(base)) return Promise.reject(new Error(`not part of the suite: ${url}`));
    const document = json(decodeURIComponent(url.slice(base.length))) as object;
    return Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
}

/** Cases in HTML ask for a parser that nobody here has. */
const isJson = ({ input }: Case) => /\.jsonld$|\.json$/.test(input);

function run(jsonld: JsonLd, which: 'expand' | 'toRDF', { baseIri }: Manifest, { input, option = {} }: Case) {
  const { base = `${baseIri}${input}`, expandContext, processingMode, ...others } = option;
  const options = {
    ...others,
    base,
    ...(processingMode === undefined ? {} : { processingMode }),
    ...(expandContext === undefined ? {} : { expandContext: json(expandContext) }),
    documentLoader: loaderFor(baseIri),
  } as JsonLdOptions;
  return told(() => jsonld[which](json(input) as object, options));
}

describe.runIf(haveSuite)('JSON-LD with kept contexts says what jsonld says', () => {
  test.each([
    ['expand', 'expand'],
    ['toRdf', 'toRDF'],
    ['flatten', 'expand'],
  ] as const)('on every case of %s, cold and warm', async (name, which) => {
    const manifest = json(`${name}-manifest.jsonld`) as Manifest;
    const cases = manifest.sequence.filter(isJson);
    const stock = stockJsonLd();
    const { jsonld: kept, counts } = createProcessor();
    const differences: unknown[] = [];
    let good = 0;
    // Warm twice over: a case right after itself, and all of them after all of them.
    for (const round of [1, 2]) {
      for (const one of cases.flatMap((each) => [each, each])) {
        const [expected, got] = [await run(stock, which, manifest, one), await run(kept, which, manifest, one)];
        if (expected !== got) differences.push({ round, case: one['@id'], expected, got });
        if (!got.startsWith('refused')) good += 1;
      }
    }
    process.stdout.write(
      `${name}: ${String(cases.length)} cases four times, ${String(good)} give a result, ${String(counts.reused)} contexts reused, ${String(differences.length)} differences\n`,
    );
    expect(differences).toEqual([]);
    expect(cases.length).toBeGreaterThan(50);
    expect(good).toBeGreaterThan(cases.length);
    expect(counts.reused).toBeGreaterThan(name === 'flatten' ? 0 : 100);
  });
});
