import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import index from '../../../assets/contexts/index.json';
import { bundledContexts, loadContexts } from '../../../main/verify/json-ld/context-store';

const folder = new URL('../../../assets/contexts/', import.meta.url);

test('every context file is listed with the hash of its bytes, and no other is there', () => {
  const files = readdirSync(folder).filter((name) => name !== 'index.json');
  expect(index.map(({ file }) => file).sort()).toEqual(files.sort());
  for (const { file, sha256 } of index) {
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(file, folder)))
        .digest('hex'),
      file,
    ).toBe(sha256);
  }
});

test('a context that has changed stops the program', () => {
  const entry = { url: 'https://one.example/', file: 'one.json', sha256: 'ab'.repeat(32), note: '' };
  expect(() => loadContexts([entry], () => '{"@context":{}}')).toThrow(/one\.json has changed/);
  expect(() => loadContexts([entry], () => undefined)).toThrow(/one\.json/);
});

test('aliases answer with the same context', () => {
  const { contexts, others } = bundledContexts;
  const ob3 = 'https://purl.imsglobal.org/spec/ob/v3p0/';
  expect(contexts.get(`${ob3}context/ob_v3p0.jsonld`)).toBe(contexts.get(`${ob3}context.json`));
  expect(others.has(`${ob3}context-3.0.3.json`)).toBe(true);
  expect(contexts.get(`${ob3}context-3.0.3.json`)).not.toBe(others.get(`${ob3}context-3.0.3.json`));
});
