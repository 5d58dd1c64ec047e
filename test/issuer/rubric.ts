import type { Json } from './canonical';
import { uuidOf } from './seeds';

const levels = ['Foundational', 'Intermediate', 'Advanced', 'Thought Leader'] as const;

const descriptions: Readonly<Record<(typeof levels)[number], string>> = {
  Foundational: 'Knows the basic concepts and applies them with help.',
  Intermediate: 'Applies the subject without help and refines it.',
  Advanced: 'Masters the subject and decides in difficult cases.',
  'Thought Leader': 'Is consulted by others, coaches them and moves the subject forward.',
};

/** An achievement with the issuer's four-level rubric, and the level that was reached. */
export function levelled(slug: string, reached: (typeof levels)[number]): { achievement: Json; result: Json } {
  const rubric = `urn:uuid:${uuidOf(`rubric ${slug}`)}`;
  const levelId = (level: string) => `urn:uuid:${uuidOf(`rubric ${slug} ${level}`)}`;
  return {
    achievement: {
      resultDescription: [
        {
          id: rubric,
          type: ['ResultDescription'],
          name: 'Level reached',
          resultType: 'RubricCriterionLevel',
          rubricCriterionLevel: levels.map((level, index) => ({
            id: levelId(level),
            type: ['RubricCriterionLevel'],
            name: level,
            description: descriptions[level],
            level: String(index + 1),
          })),
        },
      ],
    },
    result: { type: ['Result'], resultDescription: rubric, achievedLevel: levelId(reached) },
  };
}
