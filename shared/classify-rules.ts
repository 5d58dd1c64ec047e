import type { ClassRule } from './class-rule';
import type { AchievementClass, AchievementLevel } from './classification';
import { platformRules } from './classify-platform-rules';

const skill = 'skill-progression';
const professional = 'professional-certification';
const ibm = /\bIBM\b/i;

const issuerSaid = (id: string, words: string, is: AchievementClass, weight: number): ClassRule => ({
  id,
  tier: 1,
  field: 'type',
  pattern: new RegExp(`^(?:ceterms:)?(?:${words})$`, 'i'),
  class: { is, weight },
});

const nameLevel = (id: string, words: string, is: AchievementLevel, weight: number): ClassRule => ({
  id,
  tier: 3,
  field: 'name',
  pattern: new RegExp(`\\b(?:${words})\\b`, 'i'),
  class: { is: skill, weight: 0.5 },
  level: { is, weight },
});

/** The rules, as data: what is looked for, where, and what it says. Order does not matter. */
export const classRules: readonly ClassRule[] = [
  issuerSaid('TYPE-CERTIFICATION', 'Certification|License', professional, 0.9),
  issuerSaid(
    'TYPE-CERTIFICATE',
    'Certificate|LearningProgram|ApprenticeshipCertificate|JourneymanCertificate|MasterCertificate',
    'certificate',
    0.9,
  ),
  issuerSaid('TYPE-COMPLETION', 'CertificateOfCompletion', 'certificate', 0.55),
  issuerSaid('TYPE-SKILL', 'MicroCredential|Course|Assessment|Assignment|Competency|Fieldwork', skill, 0.9),
  issuerSaid('TYPE-BADGE', 'Badge', skill, 0.55),
  issuerSaid(
    'TYPE-DEGREE',
    'AssociateDegree|BachelorDegree|Degree|Diploma|DoctoralDegree|GeneralEducationDevelopment|MasterDegree|ProfessionalDoctorate|ResearchDoctorate|SecondarySchoolDiploma',
    'academic',
    0.9,
  ),
  issuerSaid(
    'TYPE-OTHER',
    'Award|CommunityService|CoCurricular|Membership|QualityAssuranceCredential',
    'other-recognition',
    0.9,
  ),
  ...platformRules,
  {
    id: 'RUBRIC-FOUNDATIONAL',
    tier: 1,
    field: 'level',
    pattern: /^(foundational|beginner|novice|basic)$/i,
    level: { is: 'foundational', weight: 0.95 },
  },
  {
    id: 'RUBRIC-INTERMEDIATE',
    tier: 1,
    field: 'level',
    pattern: /^(intermediate|proficient|practitioner)$/i,
    level: { is: 'intermediate', weight: 0.95 },
  },
  {
    id: 'RUBRIC-ADVANCED',
    tier: 1,
    field: 'level',
    pattern: /^(advanced|expert|mastery)$/i,
    level: { is: 'advanced', weight: 0.95 },
  },
  {
    id: 'RUBRIC-THOUGHT-LEADER',
    tier: 1,
    field: 'level',
    pattern: /^thought leader$/i,
    level: { is: 'thought-leader', weight: 0.95 },
  },
  {
    id: 'NAME-IBM-CERTIFIED',
    tier: 1.5,
    field: 'name',
    pattern: /^IBM Certified\b/i,
    issuer: ibm,
    class: { is: professional, weight: 0.95 },
  },
  {
    id: 'NAME-CERTIFICATE',
    tier: 1.5,
    field: 'name',
    pattern: /\b(?:professional certificate|certificate|specialization)\b/i,
    class: { is: 'certificate', weight: 0.85 },
  },
  {
    id: 'NAME-THOUGHT-LEADER',
    tier: 1.5,
    field: 'name',
    pattern: /\bthought leader\b/i,
    class: { is: skill, weight: 0.9 },
    level: { is: 'thought-leader', weight: 0.9 },
  },
  // Reviewed by a board and given in levels: a step of a skill, not an examined certification.
  {
    id: 'NAME-IBM-PROFESSION',
    tier: 2,
    field: 'name',
    pattern: /\bprofession certification\b/i,
    issuer: ibm,
    class: { is: skill, weight: 0.9 },
  },
  {
    id: 'NAME-CERTIFIED',
    tier: 2,
    field: 'name',
    pattern: /\b(?:certified|certification)\b/i,
    unless: /\bprofession certification\b/i,
    class: { is: professional, weight: 0.75 },
  },
  {
    id: 'NAME-OTHER',
    tier: 2,
    field: 'name',
    pattern:
      /\b(?:advocate|speaker|presenter|mentor|champion|hackathon|winner|award|member|attendee|tech jam|graduate)\b/i,
    class: { is: 'other-recognition', weight: 0.7 },
  },
  {
    id: 'NAME-ACADEMIC',
    tier: 2,
    field: 'name',
    pattern: /\b(?:bachelor|master of|diploma|degree)\b/i,
    class: { is: 'academic', weight: 0.7 },
  },
  {
    id: 'NAME-PC-ASSOCIATE',
    tier: 2,
    field: 'name',
    pattern: /\bcertified associate\b|[-–—] associate$/i,
    level: { is: 'associate', weight: 0.85 },
  },
  {
    id: 'NAME-PC-ADVANCED',
    tier: 2,
    field: 'name',
    pattern: /\bcertified advanced\b|[-–—] advanced$/i,
    level: { is: 'advanced-professional', weight: 0.85 },
  },
  // Only at the end of a name: "Certified Deployment Professional" is a job, "Professional Certificate" a certificate.
  {
    id: 'NAME-PC-PROFESSIONAL',
    tier: 2,
    field: 'name',
    pattern: /[-–—] professional$/i,
    level: { is: 'professional', weight: 0.85 },
  },
  nameLevel(
    'NAME-FOUNDATIONAL',
    'foundations?|fundamentals|essentials|introduction|getting started|basics|beginner|explorer|explorations|101',
    'foundational',
    0.6,
  ),
  nameLevel('NAME-INTERMEDIATE', 'intermediate|practitioner', 'intermediate', 0.55),
  nameLevel('NAME-ADVANCED', 'advanced|expert|mastery', 'advanced', 0.6),
  nameLevel('NAME-LEVEL-1', 'level 1(?! experienced)', 'foundational', 0.5),
  nameLevel('NAME-LEVEL-2', 'level 2(?! expert)', 'intermediate', 0.5),
  nameLevel('NAME-LEVEL-3', 'level 3(?! thought)', 'advanced', 0.5),
  // The steps of a profession count from Experienced, not from the first steps of a beginner.
  { ...nameLevel('NAME-PROFESSION-1', 'level 1 experienced', 'intermediate', 0.7), issuer: ibm },
  { ...nameLevel('NAME-PROFESSION-2', 'level 2 expert', 'advanced', 0.7), issuer: ibm },
  { id: 'TEXT-PROCTORED', tier: 4, field: 'text', pattern: /\bproctored\b/i, class: { is: professional, weight: 0.5 } },
  {
    id: 'TEXT-COURSES',
    tier: 4,
    field: 'text',
    pattern: /\b(?:all|several|\d+) courses\b[^.]*\b(?:weeks|months)\b/i,
    class: { is: 'certificate', weight: 0.45 },
  },
  {
    id: 'TEXT-FOUNDATIONAL',
    tier: 4,
    field: 'text',
    pattern: /\b(?:little or no prior knowledge|basic understanding|foundational knowledge)\b/i,
    level: { is: 'foundational', weight: 0.5 },
  },
  {
    id: 'TAG-FOUNDATIONAL',
    tier: 5,
    field: 'tags',
    pattern: /^(?:foundational|beginner)$/i,
    level: { is: 'foundational', weight: 0.3 },
  },
  {
    id: 'TAG-INTERMEDIATE',
    tier: 5,
    field: 'tags',
    pattern: /^intermediate$/i,
    level: { is: 'intermediate', weight: 0.3 },
  },
  {
    id: 'TAG-ADVANCED',
    tier: 5,
    field: 'tags',
    pattern: /^(?:advanced|expert)$/i,
    level: { is: 'advanced', weight: 0.3 },
  },
  {
    id: 'TAG-CERTIFICATION',
    tier: 5,
    field: 'tags',
    pattern: /^certification$/i,
    class: { is: professional, weight: 0.3 },
  },
  {
    id: 'TAG-CERTIFICATE',
    tier: 5,
    field: 'tags',
    pattern: /^certificate$/i,
    class: { is: 'certificate', weight: 0.3 },
  },
];
