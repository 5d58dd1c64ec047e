/**
 * Takes out of a text what could tell on a person: e-mail addresses, the query and fragment of addresses, long ids and
 * tokens, and the folders a file lies in. What is left says what went wrong, not whose it was.
 */
export function redact(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<e-mail>')
    .replace(/\bfile:\/\/\S*\/([^\s/?#:]+)/g, '$1')
    .replace(/\b(https?:\/\/[^\s/?#]+)[^\s)'"]*/g, '$1/…')
    .replace(/\b[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}\b/g, '<token>')
    .replace(/(?:urn:uuid:)?\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '<id>')
    .replace(/\b[0-9a-f]{32,}\b/gi, '<id>')
    .replace(/\bdid:[a-z]+:[^\s)'"]+/g, '<did>')
    .replace(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/:'")]+)*[\\/]([^\s\\/:'")]+)/g, '$1');
}
