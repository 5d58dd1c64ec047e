import { expect, it } from 'vitest';
import { learnerRecord } from '../../../shared/learner-record/read';

const badge = (id: string, more: object = {}, subject: object = {}) => ({
  id: `urn:${id}`,
  awardedDate: '2026-05-01T00:00:00Z',
  credentialSubject: { ...subject, achievement: { id, name: `Name of ${id}`, achievementType: 'Course', ...more } },
});
const text = (...credentials: readonly unknown[]): string =>
  JSON.stringify({ credentialSubject: { verifiableCredential: credentials } });

it('joins a result with its description: scale, what was required, and the level of a rubric', () => {
  const levels = [
    { id: 'l1', name: 'Pass', points: '1' },
    { id: 'l2', name: 'Merit', points: '2' },
  ];
  const described = [
    { id: 'r1', name: 'GPA', resultType: 'GradePointAverage', valueMin: '0', valueMax: '4', requiredValue: '2' },
    {
      id: 'r2',
      name: 'Defence',
      resultType: 'RubricCriterionLevel',
      rubricCriterionLevel: levels,
      requiredLevel: 'l1',
    },
    { id: 'r3', name: 'Grade', resultType: 'LetterGrade', allowedValue: ['A', 'B', 'C'] },
  ];
  const result = [
    { resultDescription: 'r1', value: '3.7' },
    { resultDescription: 'r2', achievedLevel: 'l2', status: 'Completed' },
    { value: 'loose' },
  ];
  const [node] =
    learnerRecord(text(badge('a', { resultDescription: described }, { result, creditsEarned: 6 })), []) ?? [];
  expect(node).toMatchObject({ credits: 6, type: 'Course', date: '2026-05-01T00:00:00Z' });
  expect(node?.results).toMatchObject([
    { name: 'GPA', value: '3.7', min: '0', max: '4', required: '2' },
    { name: 'Defence', level: 'Merit', required: 'Pass', status: 'Completed', levels: [{}, { points: '2' }] },
    { name: 'Grade', value: null, allowed: ['A', 'B', 'C'] },
    { name: null, value: 'loose' },
  ]);
});

it('reads parts that are tokens, and records of CLR 1.0', () => {
  const token = `x.${btoa(JSON.stringify({ vc: badge('t') }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')}.y`;
  expect(learnerRecord(text(token, 'no token', 7), [])).toMatchObject([{ name: 'Name of t', children: [] }]);
  const old = {
    achievements: [{ id: 'o', name: 'Name of o', resultDescriptions: [{ id: 'r', name: 'Score' }] }],
    assertions: [{ id: 'urn:1', achievement: 'o', results: [{ resultDescription: 'r', value: 9 }] }],
  };
  expect(learnerRecord(JSON.stringify(old), [])).toMatchObject([{ results: [{ name: 'Score', value: '9' }] }]);
});

it.each(['', '[]', 'null', '{"credentialSubject":7}', '{"assertions":[null,{"achievement":[]}]}'])(
  'makes nothing strange of %j',
  (odd) => {
    expect(() => learnerRecord(odd, [])).not.toThrow();
  },
);
