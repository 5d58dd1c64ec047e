import type { DocumentSource } from '../net/types';
import { folderSource, offlineSource } from '../net/sources';
import { documentsFor } from '../wallet/documents';
import { samplesSource } from '../wallet/samples';
import type { Options } from './options';

/**
 * Where a command's documents come from. `--offline`: nowhere. `--documents DIR`: that folder and nothing else.
 * Otherwise the guarded fetch, with the bundled documents for the sample badges' fictional issuers.
 */
export function commandDocuments(
  options: Pick<Options, 'offline' | 'documents'>,
  world: { readonly network: DocumentSource; readonly samplesFolder: string },
): DocumentSource {
  if (options.offline) return offlineSource();
  if (options.documents !== null) return folderSource(options.documents);
  return documentsFor(
    { network: world.network, samples: samplesSource(world.samplesFolder), snapshot: () => null },
    true,
  );
}
