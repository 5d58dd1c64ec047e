import type { IntakeError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';
import { limits } from '../limits';
import { nameOf, type PdfObject, scanPdf } from '../pdf/objects';
import { type Code, decodeCodes } from './decoder';
import { joinParts } from './join-parts';
import { type Embedded, pictureOf } from './pdf-pictures';

/**
 * The QR codes among the pictures of a PDF: a certificate often carries one that leads to its badge. Only pictures are
 * looked at; the page itself is not drawn.
 */
export async function codesInPdf(bytes: Uint8Array): Promise<Result<readonly Code[], IntakeError>> {
  const file = scanPdf(
    bytes,
    { objects: limits.pdfObjects, values: limits.pdfValues, inflatedBytes: limits.pdfInflatedBytes },
    // Palettes and colour profiles are streams, too.
    () => true,
  );
  if (file.kind !== 'read') return failure({ kind: 'pdf-without-badge' });
  const pictures = [...file.objects.values()].filter(isPicture).slice(0, limits.pdfPictures);
  const all: Code[] = [];
  for (const object of pictures) {
    const picture = pictureOf(object, { bytes, decode: file.decode, objects: file.objects });
    const codes = picture && (await decodeCodes(inside(picture)));
    if (codes) all.push(...joinParts(codes));
  }
  const different = [...new Map(all.map((code) => [code.text, code])).values()];
  return different.length > 0 ? success(different) : failure({ kind: 'pdf-without-badge' });
}

const isPicture = ({ dict, data }: PdfObject): boolean =>
  data !== null && nameOf(dict.entries.get('Subtype')) === 'Image';

const inside = (picture: Embedded) => (picture.kind === 'encoded' ? picture.bytes : picture.frame);
