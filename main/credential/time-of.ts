/** A day and a time of ISO 8601 that says nothing of a zone; some write a space between them. */
const withoutZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/i;
/** After a time: a zone by its name, or by how far it is from UTC. */
const zoneAfterTime = /\d:\d{2}.*(?:Z|GMT|UTC|[ECMP][SD]T|[+-]\d{2}:?\d{2})/i;

/** The longest way a date is written has its zone in words, some seventy characters. */
const longest = 128;

/**
 * Milliseconds since 1970 of a date as issuers write it, NaN where it cannot be read. Older badges name no zone (Open
 * Badges 1.x and 2.0 ask for ISO 8601 alone); such a time is read in UTC. In the zone of the computer, as engines would read
 * it, one badge would end at another hour on each machine.
 * SECURITY: a text of megabytes is no date. The search for its zone starts anew at every hour that stands in it, and would
 * hold up whoever reads it for minutes.
 */
export function timeOf(text: string): number {
  if (text.length > longest) return Number.NaN;
  const tidy = text.trim();
  if (withoutZone.test(tidy)) return Date.parse(`${tidy.replace(' ', 'T').replace(',', '.')}Z`);
  // What is no ISO 8601 is read as well as engines do, which is in their own zone where it names none.
  const inUtc = zoneAfterTime.test(tidy) ? Number.NaN : Date.parse(`${tidy} UTC`);
  return Number.isNaN(inUtc) ? Date.parse(tidy) : inUtc;
}
