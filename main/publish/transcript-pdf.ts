import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import type { PublishedFile } from './types';

export interface PdfParticulars {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly now: Date;
}

/**
 * Puts data files into a printed PDF (ISO 32000-2, 7.11.4, relationship "Data") and sets its particulars. Its tags and
 * outline stay as they were printed; the printer's own name, which tells the whole system, is replaced.
 */
export async function completePdf(
  printed: Uint8Array,
  files: readonly PublishedFile[],
  { title, author, subject, language, now }: PdfParticulars,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  for (const { fileName, mediaType, bytes } of files) {
    await pdf.attach(bytes, fileName, {
      mimeType: mediaType,
      description: fileName,
      afRelationship: AFRelationship.Data,
      creationDate: now,
      modificationDate: now,
    });
  }
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setLanguage(language);
  pdf.setCreator('Lapel');
  pdf.setProducer('Lapel');
  pdf.setCreationDate(now);
  pdf.setModificationDate(now);
  return pdf.save();
}
