import { writeToken } from '../api/writeToken.ts';
import { text } from '../text.ts';
import type { ImportProgress, ImportReport } from './report.ts';

interface Sending {
  dryRun: boolean;
  skipBad: boolean;
  /** A mapping that was written in the page; null: a YAML file among the files, or none. */
  mapping: string | null;
  /** The id of the data set; null: as the files or their mapping have it. */
  dataset: string | null;
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

/** A line of the answer: progress now and then, the report or an error last. */
type Line = { progress?: ImportProgress; report?: ImportReport; error?: Refused };

interface Refused {
  message: string;
  argument?: string;
}

/** The server took nothing; `argument` is what would have to be another. */
export class ImportRefusal extends Error {
  readonly argument: string | null;

  constructor({ message, argument }: Refused) {
    super(message);
    this.argument = argument ?? null;
  }
}

/**
 * Sends files to be checked or imported and gives the report. A YAML file among them is the mapping
 * of the others. Throws an Error with a sentence for the page; aborting rejects with the signal's reason.
 */
export async function sendImport(files: readonly File[], sending: Sending): Promise<ImportReport> {
  const { signal, onProgress } = sending;
  const response = await fetch('/api/import', {
    method: 'POST',
    body: await formOf(files, sending),
    headers: {
      accept: 'application/x-ndjson, application/json',
      authorization: `Bearer ${writeToken() ?? ''}`,
    },
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Error(text.failure.away);
  });
  if (!response.ok || response.body === null) throw await refusalIn(response);
  for await (const { progress, report, error } of linesOf(response.body)) {
    if (progress) onProgress(progress);
    if (error) throw new ImportRefusal(error);
    if (report) return report;
  }
  throw new Error(text.imports.broken);
}

const isMapping = ({ name }: File) => /\.ya?ml$/i.test(name);

async function formOf(files: readonly File[], sending: Sending): Promise<FormData> {
  const { dryRun, skipBad, dataset } = sending;
  const form = new FormData();
  const brought = files.length > 1 ? files.find(isMapping) : undefined;
  const mapping = sending.mapping ?? (await brought?.text());
  if (mapping !== undefined) {
    form.append('mapping', mapping);
    form.append('mappingName', brought?.name ?? 'mapping');
  }
  form.append('dryRun', String(dryRun));
  form.append('skipBad', String(skipBad));
  if (dataset !== null) form.append('dataset', dataset);
  for (const file of files) if (file !== brought) form.append('file', file, file.name);
  return form;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Line;
    if (done) return;
  }
}

async function refusalIn(response: Response): Promise<Error> {
  try {
    const { errors } = (await response.json()) as {
      errors: Array<{ message: string; extensions?: { argument?: string } }>;
    };
    const [error] = errors;
    return error
      ? new ImportRefusal({ message: error.message, ...error.extensions })
      : new Error(text.imports.broken);
  } catch {
    return new Error(text.imports.broken);
  }
}
