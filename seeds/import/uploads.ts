import type { GraphStore } from '../../server/store/port.ts';
import { filesAt } from './files/paths.ts';
import { importFiles } from './importFiles.ts';
import type { ImportOptions } from './importFiles.ts';
import type { ImportReport } from './report.ts';

/** Files that were sent to the server, as they lie on the disk. */
export interface Uploads extends Pick<
  ImportOptions,
  'mapping' | 'dryRun' | 'skipBad' | 'dataset' | 'format' | 'signal' | 'onProgress'
> {
  files: ReadonlyArray<{ name: string; size: number; path: string }>;
  encoding?: string;
}

/** Imports uploaded files into a prepared store, as `importFiles` does and with its errors. */
export async function importUploads(
  store: GraphStore,
  { files, encoding, ...options }: Uploads,
): Promise<ImportReport> {
  const decoded = await Promise.all(files.map(({ name, path }) => filesAt(path, name, encoding)));
  return importFiles(store, decoded.flat(), options);
}
