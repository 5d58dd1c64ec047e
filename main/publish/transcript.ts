import { randomUUID } from 'node:crypto';
import type { ExportFormat } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import { assertNever } from '../../shared/assert-never';
import { failure, type Result, success } from '../../shared/result';
import { jsonResume } from './json-resume';
import { lerRecord } from './ler-rs';
import { transcriptCsv } from './transcript-csv';
import { titleOf, transcriptHtml } from './transcript-html';
import { otherBadgesJson, presentationJson, transcriptJson } from './transcript-json';
import { transcriptSections } from './transcript-lines';
import { completePdf } from './transcript-pdf';
import type { PublishedFile, PublishEffects, TranscriptMaterial } from './types';

/**
 * The transcript in the format asked for. Errors: `nothing-to-export`, and what printing refuses (`pdf-unavailable`).
 */
export async function publishTranscript(
  format: ExportFormat,
  material: TranscriptMaterial,
  effects: PublishEffects,
): Promise<Result<PublishedFile, WalletError>> {
  if (material.records.length === 0 && material.declared.length === 0) return failure({ kind: 'nothing-to-export' });
  switch (format) {
    case 'pdf':
      return publishPdf(material, effects);
    case 'html':
      return success(textFile('transcript.html', 'text/html', await pageOf(material, effects, false)));
    case 'json':
      return success(
        textFile(
          'transcript.vp.json',
          'application/vp',
          transcriptJson(material.records, `urn:uuid:${randomUUID()}`, material.declared),
        ),
      );
    case 'csv':
      return success(textFile('transcript.csv', 'text/csv', transcriptCsv(material)));
    case 'resume':
      return success(textFile('transcript.resume.json', 'application/json', jsonResume(material)));
    case 'ler':
      return success(textFile('transcript.ler.json', 'application/json', lerRecord(material)));
    default:
      return assertNever(format);
  }
}

async function publishPdf(
  material: TranscriptMaterial,
  effects: PublishEffects,
): Promise<Result<PublishedFile, WalletError>> {
  const { records, owner, locale, translate, now } = material;
  const printed = await effects.print(await pageOf(material, effects, true));
  if (!printed.ok) return printed;
  const others = otherBadgesJson(records);
  const files = [
    textFile('transcript.vp.json', 'application/vp', presentationJson(records, `urn:uuid:${randomUUID()}`)),
    ...(others === null ? [] : [textFile('open-badges-2.json', 'application/json', others)]),
    textFile('transcript.csv', 'text/csv', transcriptCsv({ ...material, declared: [] })),
  ];
  try {
    const particulars = { title: titleOf(material), author: owner.name, language: locale, now };
    const bytes = await completePdf(printed.value, files, { ...particulars, subject: translate('publish:subject') });
    return success({ fileName: 'transcript.pdf', mediaType: 'application/pdf', bytes });
  } catch (error) {
    return failure({ kind: 'pdf-unavailable', detail: error instanceof Error ? error.message : '' });
  }
}

async function pageOf(material: TranscriptMaterial, { rasterise }: PublishEffects, attached: boolean): Promise<string> {
  const { transcriptFonts } = await import('./fonts');
  return transcriptHtml(material, await transcriptSections(material, rasterise), transcriptFonts, attached);
}

function textFile(fileName: string, mediaType: string, text: string): PublishedFile {
  return { fileName, mediaType, bytes: new TextEncoder().encode(text) };
}
