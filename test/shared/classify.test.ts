import { describe, expect, test } from 'vitest';
import type { AchievementClass, AchievementLevel } from '../../shared/classification';
import { classify } from '../../shared/classify';
import type { CredentialSummary } from '../../shared/credential';
import { summarise } from '../../main/credential/summarise';

function named(name: string, issuer = 'IBM', more: Readonly<Record<string, unknown>> = {}): CredentialSummary {
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://issuer.example', type: 'Profile', name: issuer },
    credentialSubject: { achievement: { type: 'Achievement', name, description: 'Given for work.', ...more } },
  };
  return summarise({ kind: 'json', text: JSON.stringify(credential) }, 'ob3-ldp', () => null);
}

const skill = 'skill-progression';
const certification = 'professional-certification';

/** Names that real programmes use, with the class and level a reader would give them. */
const names: readonly (readonly [string, AchievementClass, AchievementLevel | null])[] = [
  ['Big Data Foundations - Level 1', skill, 'foundational'],
  ['Hadoop Programming - Level 1', skill, 'foundational'],
  ['Statistics 101', skill, 'foundational'],
  ['Data Privacy Fundamentals', skill, 'foundational'],
  ['Quantum-Safe Encryption Essentials', skill, 'foundational'],
  ['Getting Started with Artificial Intelligence', skill, 'foundational'],
  ['Data Fundamentals', skill, 'foundational'],
  ['Cloud Computing Fundamentals', skill, 'foundational'],
  ['Project Management Fundamentals', skill, 'foundational'],
  ['Docker Essentials: A Developer Introduction', skill, 'foundational'],
  ['IBM Blockchain Essentials V2', skill, 'foundational'],
  ['Enterprise Design Thinking Practitioner', skill, 'intermediate'],
  ['Watson Discovery Foundations', skill, 'foundational'],
  ['Security and Privacy by Design Foundations', skill, 'foundational'],
  ['Data Science Professional Certificate', 'certificate', null],
  ['Full Stack Software Developer Professional Certificate', 'certificate', null],
  ['IBM SkillsBuild Data Analytics Certificate', 'certificate', null],
  ['IBM Certified Associate Developer - Quantum Computation using Qiskit v0.2X', certification, 'associate'],
  ['IBM Certified Associate SRE - Cloud v2', certification, 'associate'],
  ['IBM Certified Advanced Architect - Cloud v2', certification, 'advanced-professional'],
  ['IBM Certified Deployment Professional - Spectrum Protect Plus V10.1.9', certification, null],
  ['IBM Certified Administrator - Cloud Pak for Multicloud Management v2.2', certification, null],
  ['Architect Profession Certification - Level 1 Experienced', skill, 'intermediate'],
  ['Architect Profession Certification - Level 2 Expert', skill, 'advanced'],
  ['Architect Profession Certification - Level 3 Thought Leader', skill, 'thought-leader'],
  ['Architect Project Badge - Level 3', skill, 'advanced'],
  ['IBM Recognized Speaker/Presenter', 'other-recognition', null],
  ['IBM Mentor', 'other-recognition', null],
  ['Qiskit Advocate', 'other-recognition', null],
  ['Accessibility Advocate', 'other-recognition', null],
  ['IBM Storage Scale Administrator', 'unclassified', null],
];

describe('classify', () => {
  test.each(names)('%s', (name, kind, level) => {
    const found = classify(named(name));
    expect([found.class, found.level]).toEqual([kind, level]);
    if (kind !== 'unclassified') expect(found.reasons.length).toBeGreaterThan(0);
  });

  test('a thought leader in the description says nothing of the level', () => {
    const found = classify(named('Architect Project Badge - Level 3', 'IBM', { description: 'Thought Leader level.' }));
    expect(found.level).toBe('advanced');
  });

  test('what the issuer states outweighs what the name suggests, and both are listed', () => {
    const found = classify(named('Certified in Bookbinding', 'A guild', { achievementType: 'Course' }));
    expect(found).toMatchObject({ class: skill, basis: 'issuer-stated', classConfidence: 0.71 });
    expect(found.reasons.map(({ rule }) => rule)).toEqual(['NAME-CERTIFIED', 'TYPE-SKILL']);
  });

  test('a platform states kind and level; a strong name outweighs its loose kind', () => {
    const stated = [
      { fact: 'kind', value: 'Certification', url: null },
      { fact: 'level', value: 'Intermediate', url: null },
    ] as const;
    const storage = { ...named('IBM Storage Scale Administrator'), stated };
    // "Intermediate" is no level of a certification, and does not become one.
    expect(classify(storage)).toMatchObject({ class: certification, level: null, basis: 'issuer-stated' });
    const docker = { ...named('Docker Essentials'), stated: [{ ...stated[0], value: 'Learning' }, stated[1]] };
    expect(classify(docker)).toMatchObject({ class: skill, level: 'intermediate', basis: 'issuer-stated' });
    const certificate = { ...named('Data Science Professional Certificate'), stated };
    expect(classify(certificate)).toMatchObject({ class: 'certificate' });
  });

  test('a strong name outweighs a weak type', () => {
    const found = classify(named('Data Science Professional Certificate', 'A school', { achievementType: 'Badge' }));
    expect(found).toMatchObject({ class: 'certificate', level: null, basis: 'inferred' });
  });

  test('an issuer-pack rule stays with its issuer', () => {
    expect(classify(named('Architect Profession Certification - Level 1 Experienced', 'Elsewhere')).reasons).toEqual(
      [],
    );
  });

  test('a word for a certification does not become a level of a skill, nor the other way round', () => {
    const found = classify(
      named('Cloud Practitioner', 'A cloud', { achievementType: 'Certification', tag: ['Foundational'] }),
    );
    expect(found).toMatchObject({ class: certification, level: null });
  });
});
