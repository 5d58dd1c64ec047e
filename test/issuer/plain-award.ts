import type { Award } from './open-badge-3';

/** The badge most tests start from: every member a rich badge has, once. */
export const plainAward: Award = {
  seed: 'plain award',
  name: 'Careful Measuring',
  description: 'Measures lengths, angles and times, and says how sure the result is.',
  criteria: 'Three supervised exercises and a written error estimate.',
  achievementType: 'Competency',
  tags: ['Measuring', 'Error estimates'],
  alignments: [
    {
      type: ['Alignment'],
      targetName: 'calibrate measuring equipment',
      targetUrl: 'https://skills.example/entries/measuring',
      targetFramework: 'Example skill list',
      targetCode: 'M-12',
      targetType: 'ceasn:Competency',
    },
  ],
  achievement: {
    resultDescription: [
      {
        id: 'urn:uuid:5f6f0e0a-3f0e-4c07-9a52-6a2b1c3d4e5f',
        type: ['ResultDescription'],
        name: 'Final score',
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100',
      },
    ],
  },
  subject: {
    narrative: 'Worked alone for two afternoons.',
    result: [{ type: ['Result'], resultDescription: 'urn:uuid:5f6f0e0a-3f0e-4c07-9a52-6a2b1c3d4e5f', value: '91' }],
  },
  evidence: [
    {
      id: 'https://portfolio.example/measuring',
      type: ['Evidence'],
      name: 'Lab book',
      narrative: 'Twelve pages with drawings.',
      genre: 'Report',
    },
  ],
  recipient: { email: 'mia@example.org', salt: 'sea salt', id: 'did:example:mia' },
  from: '2026-03-12T09:00:00Z',
  awarded: '2026-03-10T00:00:00Z',
};
