import { expect, it, vi } from 'vitest';
import { DeclaredAbout } from '../../../../renderer/features/declared/declared-about';
import { DeclaredFiles } from '../../../../renderer/features/declared/declared-files';
import { DeclaredForm } from '../../../../renderer/features/declared/declared-form';
import { DeclaredHistory } from '../../../../renderer/features/declared/declared-history';
import { emptyFields } from '../../../../renderer/features/declared/draft';
import { declaredLimits, type Statement } from '../../../../shared/declared';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/ui/toasts', () => ({ useToast: () => ({ show: () => undefined }) }));
// The order of the buttons hangs on the platform.
vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' });

const file = { name: 'slides.pdf', mediaType: 'application/pdf', size: 2_000_000, sha256: 'a'.repeat(64) };
const statement: Statement = {
  ...{ type: 'SelfDeclaredAchievement', version: 1, id: 'urn:uuid:1', statedAt: '2026-03-04T12:00:00Z' },
  ...{ kind: 'talk', title: 'Bridges', issuer: 'A society', date: '2026-05-01', endDate: '', description: '' },
  ...{ skills: ['Statics'], link: 'https://society.example/<b>', files: [file] },
};

it('shows the words of the earner as words, and says where there are none', () => {
  const html = rendered(<DeclaredAbout statement={statement} />);
  expect(textOf(html)).toContain('Statics');
  expect(html).not.toContain('<b>');
  const described = { ...statement, description: 'About <i>spans</i>', skills: [], link: '' };
  const other = rendered(<DeclaredAbout statement={described} />);
  expect(other).toContain('About &lt;i&gt;spans&lt;/i&gt;');
  expect(other).not.toContain('class="chip"');
  expect(textOf(other)).not.toContain('society.example');
});

it('offers every file by its name', () => {
  const html = rendered(<DeclaredFiles id="x" statement={statement} />);
  expect(/<button[^>]*aria-label="([^"]*)"/.exec(html)?.[1]).toContain('slides.pdf');
  expect(rendered(<DeclaredFiles id="x" statement={{ ...statement, files: [] }} />)).not.toContain('<button');
});

it('lists what was said before with its day, to be taken up again', () => {
  const view = { now: { ...statement, title: 'Now' }, earlier: [statement] };
  const html = rendered(<DeclaredHistory view={view} onAgain={() => undefined} />);
  expect(textOf(html)).toContain('Bridges');
  expect(textOf(html)).toContain('March 4, 2026');
});

const form = (files: number): string =>
  rendered(
    <DeclaredForm
      place="new"
      fields={{ ...emptyFields, title: 'Bridges' }}
      files={Array.from({ length: files }, (_, at) => ({ kind: 'kept', ...file, name: `file ${at}.pdf` }) as const)}
      action="Keep it"
      onKeep={() => Promise.resolve(null)}
      onCancel={() => undefined}
    />,
  );

it('asks for no more than a title, and names it as needed', () => {
  const html = form(0);
  expect(html.match(/<(?:input|textarea)[^>]*required/g)).toHaveLength(1);
  expect(html).toContain('value="Bridges"');
});

it('takes no more files than an achievement may have, and lets each be taken away', () => {
  const chooser = (html: string): string =>
    html.split('<button').find((button) => textOf(`<button${button}`).includes('Attach files')) ?? 'disabled nowhere';
  expect(chooser(form(2))).not.toContain('disabled');
  expect(chooser(form(declaredLimits.files))).toContain('disabled=""');
  expect(form(2)).toContain('file 1.pdf');
});
