import { expect, test, vi } from 'vitest';
import type { DeclaredDraft, DeclaredKind } from '../../shared/declared';
import { exportFormats, type ExportFormat } from '../../shared/contract';
import { verdicts } from '../../shared/report';
import { issuer } from '../issuer/issuer';
import { signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { aFolder, must, passphrase } from '../main/vault/a-wallet';
import { aSession, ending } from '../main/wallet/a-session';

vi.setConfig({ testTimeout: 90_000 });

const said = (kind: DeclaredKind, title: string): DeclaredDraft => ({
  ...{ kind, title, issuer: 'Town hall', date: '2026-05-01', endDate: '', skills: ['Claimed skill'], link: '' },
  description: '<script>alert(1)</script>',
});

async function aWallet() {
  const session = aSession(aFolder());
  must(await session.create({ passphrase, keyRing: false }));
  const by = issuer('Plain School', { did: 'key', host: 'plain.example' });
  const badge = await signedOpenBadge3(by, { ...plainAward, name: 'Signed badge' });
  await ending(session, () => session.importText(JSON.stringify(badge)));
  must(session.declare(said('talk', 'Claimed talk'), []));
  must(session.declare(said('certificate', 'Claimed certificate'), []));
  return session;
}
type Session = Awaited<ReturnType<typeof aWallet>>;

async function exported(session: Session, format: ExportFormat, includeSelfDeclared?: boolean): Promise<string> {
  const choice = includeSelfDeclared === undefined ? {} : { includeSelfDeclared };
  const made = must(await session.transcript({ format, ids: null, ...choice }));
  return new TextDecoder().decode(made.bytes);
}

test('what the earner states stands apart in every export, is never counted, and has no word of a check', async () => {
  const session = await aWallet();
  const page = await exported(session, 'html', true);
  const part = page.slice(page.indexOf('<section class="declared">'), page.indexOf('<section class="legend">'));
  expect(part).toContain('Claimed talk');
  expect(page.replace(part, '')).not.toContain('Claimed');
  expect(part).not.toMatch(/<script|publish:verdict|class="sign/);
  expect(page.replace(part, '')).toMatch(/publish:count\.achievements<\/dt><dd>1</);
  for (const verdict of verdicts) expect(part).not.toContain(`>${verdict}<`);

  const json = JSON.parse(await exported(session, 'json', true)) as Record<string, readonly unknown[]>;
  expect(json['verifiableCredential']).toHaveLength(1);
  expect(json['openBadges2']).toBeUndefined();
  expect(json['selfDeclared']).toMatchObject([{ selfDeclared: true }, { selfDeclared: true }]);

  const resume = JSON.parse(await exported(session, 'resume', true)) as Record<string, readonly object[]>;
  expect(resume['projects']).toMatchObject([{ name: 'Claimed talk', selfDeclared: true }]);
  expect(resume['selfDeclared']).toMatchObject([{ title: 'Claimed certificate', selfDeclared: true }]);
  expect(JSON.stringify({ ...resume, projects: [], selfDeclared: [] })).not.toContain('Claimed');

  expect(await exported(session, 'ler', true)).not.toContain('Claimed');
});

test('they are left out unless the earner asks for them, and go into the table where they do', async () => {
  const session = await aWallet();
  for (const format of exportFormats.filter((one) => one !== 'pdf')) {
    expect(await exported(session, format), format).not.toContain('Claimed');
  }
  const [, badge, talk] = (await exported(session, 'csv', true)).split('\r\n');
  expect(badge).toContain('Signed badge');
  expect(talk).toMatch(/^Claimed \w+,Town hall,publish:declared\.title,,declared:kind\.\w+,2026-05-01,,,,/);
});
