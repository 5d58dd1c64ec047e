import { dataModelOf, type ParsedPayload } from '../credential/format';
import type { Dossier } from './documents';
import { examineOlder } from './open-badges-2/examine';
import type { Examined } from './open-badges-2/examined';
import { kindOf } from './open-badges-2/kinds';
import { examineVerifiable } from './verifiable';

/**
 * Examines a credential by the rules of its data model: a record of its own, or an endorsement inside one. `token` is the
 * payload where it came as a compact JWS.
 */
export async function examine(
  parsed: ParsedPayload,
  token: string | null,
  at: Date,
  dossier: Dossier,
): Promise<Examined> {
  const model = dataModelOf(parsed.document);
  const older = kindOf(model);
  if (older) return examineOlder(parsed, token, older, at, dossier);
  const obliged = model === 'ob3' || model === 'clr2' || model === 'endorsement';
  return examineVerifiable(parsed, token, obliged, at, dossier);
}
