import type { VaultError } from '../../../shared/errors';
import type { Payload } from '../../../shared/credential';
import type { Report } from '../../../shared/report';
import { failure, type Result, success } from '../../../shared/result';
import type { RecordDetail } from '../../../shared/wallet';
import type { Inside } from '../inside';
import { bytesOf, integerOf, textOf } from '../rows';
import { copiesOf } from './copies';
import { readInfo } from './contents';
import { siblingsOf } from './siblings';
import { snapshotsOf } from './snapshots';
import { readSource } from './source';
import { places } from './stored';

/** What the badge page shows beside the view. Reports and snapshots that do not open are left out and named. */
export function readDetail(inside: Inside, id: string): Result<RecordDetail, VaultError> {
  const row = inside.store.get('SELECT original FROM records WHERE id = ?', [id]);
  if (row === null) return failure({ kind: 'record-absent', id });
  const sha256 = textOf(row, 'original');
  const source = readSource(inside, id);
  const info = readInfo(inside, 'originals', sha256);
  if (!source) return failure({ kind: 'record-damaged', id, part: 'source' });
  if (!info) return failure({ kind: 'record-damaged', id, part: 'original' });
  return success({
    id,
    original: { ...info, sha256, pointer: source.pointer },
    copies: copiesOf(inside, id),
    ...siblingsOf(inside, id),
    raw: rawOf(source.payload),
    history: historyOf(inside, id),
    snapshots: snapshotsOf(inside, id),
  });
}

function historyOf({ store, sealer }: Inside, id: string): readonly Report[] {
  const rows = store.all('SELECT revision, sealed FROM reports WHERE record = ? ORDER BY revision DESC', [id]);
  return rows.flatMap((row) => {
    const place = places.report(id, integerOf(row, 'revision'));
    return sealer.openJson(place, bytesOf(row, 'sealed')) ?? [];
  });
}

/** The payload of a compact JWS is its middle part (RFC 7515, section 7.1). */
function rawOf(payload: Payload): RecordDetail['raw'] {
  if (payload.kind === 'json') return { text: payload.text, decoded: null };
  const [, body = ''] = payload.token.split('.');
  const decoded = Buffer.from(body, 'base64url').toString('utf8');
  return { text: payload.token, decoded: decoded === '' ? null : decoded };
}
