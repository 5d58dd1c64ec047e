import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { success } from '../../../shared/result';
import { placedObjects } from './read-values';
import type { JsonFormat, Path } from './types';

function isDelivery(value: JsonObject): boolean {
  return 'deliveryDetails' in value && isJsonObject(value['credential']);
}

function deliveriesIn(value: JsonValue): readonly (readonly [Path, JsonObject])[] {
  if (isJsonObject(value)) return isDelivery(value) ? [[[], value]] : [];
  return placedObjects(value).flatMap(([index, one]) => (isDelivery(one) ? [[[index], one] as const] : []));
}

/**
 * European Digital Credentials for Learning with the note of where to deliver them (european-commission-empl/
 * european-digital-credentials, edci-issuer, seal_test_credential.json: `credential` beside `deliveryDetails`), one or a list. A credential
 * or a presentation without it is read like any other.
 */
export const europass: JsonFormat = (value) => {
  const deliveries = deliveriesIn(value);
  if (deliveries.length === 0) return null;
  const entries = deliveries.map(([path]) => ({ kind: 'value', path: [...path, 'credential'] }) as const);
  return success({ wallet: 'European Digital Credentials', entries });
};

/** The XML form before 2023: root `europassCredential`, in the namespace `http://data.europa.eu/snb`, with any prefix. */
export function isEuropassXml(start: string): boolean {
  return /<(?:[\w-]{1,40}:)?europass(?:Credential|Presentation)s?[\s>]/.test(start);
}
