import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { minifySync } from 'vite';

export const folder = resolve(import.meta.dirname, '../../assets/schemas');

/** RFC 3339 as JSON Schema means it: a date and time with its zone, and a date. */
const formats = {
  'date-time':
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):?[0-5]\d)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** @typedef {{ url: string, aliases?: string[], class: string, classOfModel1: string, file: string, sha256: string }} SchemaEntry */

/** @returns {SchemaEntry[]} the rows of assets/schemas/index.json */
export function schemaEntries() {
  return JSON.parse(readFileSync(resolve(folder, 'index.json'), 'utf8'));
}

/** @param {string} text */
export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The bundled schemas as functions, so that nothing makes code of text while the app runs. A module that names each class
 * of the index; the first line says of what it was made.
 * @returns {string}
 */
export function compiledSchemas() {
  const entries = schemaEntries();
  const files = [...new Set(entries.map((entry) => entry.file))].sort();
  const ajv = new Ajv2019({
    strict: false,
    inlineRefs: false,
    messages: false,
    formats,
    code: { source: true, esm: true },
  });
  /** @type {Record<string, string>} */
  const names = {};
  const made = [];
  for (const file of files) {
    const text = readFileSync(resolve(folder, file), 'utf8');
    const schema = JSON.parse(text);
    ajv.addSchema(schema);
    made.push(`${file} ${sha256(text)}`);
    for (const entry of entries.filter((each) => each.file === file)) {
      for (const name of [entry.class, entry.classOfModel1]) names[name] = `${schema.$id}#/$defs/${name}`;
    }
  }
  for (const id of Object.values(names)) ajv.getSchema(id);
  const code = standaloneCode(ajv, names);
  return `// Made by scripts/schemas.mjs of ${made.join(', ')}.\n${minifySync('validators.js', code).code}\n`;
}
