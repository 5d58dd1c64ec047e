import { beforeEach, expect, it, vi } from 'vitest';
import { RecordSection } from '../../../../renderer/features/learner-record/record-section';
import { type Row, rowOf } from '../../../../shared/row';
import type { RecordDetail } from '../../../../shared/wallet';
import { aRecord, aSummary } from '../a-record';
import { rendered, textOf } from '../rendered';

const page = vi.hoisted(() => ({ rows: [] as readonly Row[] }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/read-model/use-records', () => ({ useRowsById: () => page.rows }));

const part = (name: string, more: object = {}) => ({
  id: `urn:${name}`,
  credentialSubject: { achievement: { id: name, name }, ...more },
});
const shown = (parts: readonly object[], summary = aSummary({ parts: parts.length })): string => {
  const text = JSON.stringify({ credentialSubject: { verifiableCredential: parts } });
  const detail = { raw: { text, decoded: null }, parts: page.rows.map(({ id }) => id) } as unknown as RecordDetail;
  return rendered(<RecordSection summary={summary} detail={detail} />);
};

beforeEach(() => {
  page.rows = [];
});

it('is not there where a record holds nothing', () => {
  expect(shown([])).toBe('');
});

it('says how many of its parts are in the wallet and verified', () => {
  const mine = aRecord({ id: 'b'.repeat(64), summary: aSummary({ id: 'urn:Statics' }) });
  page.rows = [rowOf(mine)];
  const words = textOf(shown([part('Statics'), part('Timber')]));
  expect(words).toMatch(/\b1\b.*\b2\b/);
});

it('offers to open and close what stands beneath others, and only then', () => {
  const association = { type: 'isPartOf', sourceId: 'Timber', targetId: 'Statics' } as const;
  const joined = { ...association, sourceName: null, targetName: null, standing: 'sound' } as const;
  const nested = shown([part('Statics'), part('Timber')], aSummary({ parts: 2, associations: [joined] }));
  const flat = shown([part('Statics'), part('Timber')]);
  expect(textOf(nested)).toContain('Open all');
  expect(textOf(flat)).not.toContain('Open all');
});

it('sets out what was reached, of what, and what had to be', () => {
  const achievement = {
    ...{ id: 'Statics', name: 'Statics' },
    resultDescription: [{ id: 'r', name: 'Grade', valueMin: '1', valueMax: '5', requiredValue: '4' }],
  };
  const html = shown([part('Statics', { achievement, result: [{ resultDescription: 'r', value: '2' }] })]);
  const cells = [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => textOf(cell));
  const row = cells.slice(cells.findIndex((cell) => cell.startsWith('Grade')));
  expect(row[1]).toBe('2');
  expect(row[2]).toMatch(/1.*5/);
  expect(row[3]).toBe('4');
});

it('sets out twenty tables and says how many more there are', () => {
  const many = Array.from({ length: 33 }, (_, at) => part(`Part ${at}`, { result: [{ value: String(at) }] }));
  const html = shown(many);
  expect(html.match(/<table/g)).toHaveLength(20);
  expect(textOf(html)).toMatch(/\b13\b/);
});
