import { asList, asString, type JsonObject, type JsonValue } from '../json';
import { objects, wordsOf } from './words';

/** What a result can be (OB 3.0 `ResultDescription`, CLR 1.0 `ResultDescription`) and what it came to (`Result`). */
export interface ResultRow {
  readonly name: string | null;
  /** GradePointAverage, LetterGrade, RubricCriterionLevel, Status, … or the issuer's own word. */
  readonly type: string | null;
  readonly value: string | null;
  /** Name of the rubric level reached. */
  readonly level: string | null;
  readonly status: string | null;
  readonly allowed: readonly string[];
  readonly min: string | null;
  readonly max: string | null;
  /** What had to be reached: a value, or the name of a rubric level. */
  readonly required: string | null;
  /** The levels of a rubric in their order, with what each is worth. */
  readonly levels: readonly { readonly name: string; readonly points: string | null }[];
}

/** SECURITY: nothing a record holds makes a page endless. */
const most = { results: 100, levels: 50 } as const;

/**
 * Results joined with what describes them, in the order of the descriptions; a description that nothing was reached of
 * stands by itself, and so does a result that names none.
 */
export function resultRows(results: JsonValue | undefined, descriptions: JsonValue | undefined): readonly ResultRow[] {
  const told = objects(results).slice(0, most.results);
  const described = objects(descriptions).slice(0, most.results);
  const loose = new Set(told);
  const joined = described.flatMap((description) => {
    const id = asString(description['id']);
    const reached = id === null ? [] : told.filter((result) => asString(result['resultDescription']) === id);
    for (const result of reached) loose.delete(result);
    return reached.length === 0 ? [rowOf({}, description)] : reached.map((result) => rowOf(result, description));
  });
  return [...joined, ...[...loose].map((result) => rowOf(result, {}))].slice(0, most.results);
}

function rowOf(result: JsonObject, description: JsonObject): ResultRow {
  const levels = objects(description['rubricCriterionLevel'] ?? description['rubricCriterionLevels']);
  const levelNamed = (id: JsonValue | undefined): string | null => {
    const named = asString(id);
    const found = levels.find((level) => named !== null && asString(level['id']) === named);
    return found ? (wordsOf(found['name']) ?? wordsOf(found['level'])) : named;
  };
  return {
    name: wordsOf(description['name']),
    type: wordsOf(description['resultType']),
    value: wordsOf(result['value']),
    level: levelNamed(result['achievedLevel']),
    status: wordsOf(result['status']),
    allowed: asList(description['allowedValue'] ?? description['allowedValues'])
      .flatMap((value) => wordsOf(value) ?? [])
      .slice(0, most.levels),
    min: wordsOf(description['valueMin']),
    max: wordsOf(description['valueMax']),
    required: wordsOf(description['requiredValue']) ?? levelNamed(description['requiredLevel']),
    levels: levels.slice(0, most.levels).map((level) => ({
      name: wordsOf(level['name']) ?? wordsOf(level['level']) ?? '',
      points: wordsOf(level['points']),
    })),
  };
}
