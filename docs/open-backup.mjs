// node open-backup.mjs FILE PASSPHRASE FOLDER     (once before: npm install jose)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compactDecrypt } from 'jose';

const [file, passphrase, folder] = process.argv.slice(2);
const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
const options = { keyManagementAlgorithms: ['PBES2-HS512+A256KW'], maxPBES2Count: 5_000_000 };
mkdirSync(folder, { recursive: true });
for (const [index, line] of readFileSync(file, 'latin1').trimEnd().split('\n').entries()) {
  const { plaintext } = await compactDecrypt(line, secret, options);
  writeFileSync(`${folder}/${String(index + 1).padStart(5, '0')}.json`, plaintext);
  for (const entry of JSON.parse(new TextDecoder().decode(plaintext)).entries ?? [])
    if (entry.kind === 'file') writeFileSync(`${folder}/${entry.sha256}`, Buffer.from(entry.bytes, 'base64'));
}
