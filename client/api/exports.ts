import type { Day } from '../state/types.ts';
import { RequestFailure, failureOf } from './failure.ts';
import type { AnsweredError } from './failure.ts';

const ADDRESS = '/api/export';

/** A file format as the server describes it. */
export interface ExportFormat {
  id: string;
  label: string;
  extension: string;
  /** Whether it holds the record as a whole, without days. */
  wholeRecord: boolean;
  /** Whether denied relations stay out unless asked for. */
  leavesDeniedOut: boolean;
  /** In sentences. */
  cannotHold: string[];
}

export interface ExportDays {
  /** null: today, or no lens where the format holds the whole record. */
  asOf: Day | null;
  knownBy: Day | null;
}

/** What is written of a view: these entities, and these relations among them; left out: all of them. */
export interface ChosenExport extends ExportDays {
  format: string;
  entities: readonly string[];
  relations?: readonly string[];
  denied: boolean;
  /** The view that a page in a file opens with. */
  view: string | null;
}

/** Every format that the server writes. */
export async function loadFormats(signal?: AbortSignal): Promise<ExportFormat[]> {
  const response = await reach(`${ADDRESS}/formats`, signal ? { signal } : {});
  return (await response.json()) as ExportFormat[];
}

/** A file over what is seen or selected, in memory. */
export async function exportChosen(chosen: ChosenExport): Promise<Blob> {
  const response = await reach(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(chosen),
  });
  return response.blob();
}

/** The address of a file over everything that is loaded: browsers write it to the disk as it comes. */
export function everythingAddress({
  format,
  asOf,
  knownBy,
  denied,
}: ExportDays & { format: string; denied: boolean }): string {
  const given = Object.entries({ format, asOf, knownBy, denied }).filter(([, value]) => value !== null);
  return `${ADDRESS}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** A file over everything, in memory: for formats that the server may refuse to write at that size. */
export const exportEverything = async (address: string): Promise<Blob> => (await reach(address, {})).blob();

async function reach(address: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new RequestFailure('AWAY', 'The server does not answer. Check that it is running, then try again.');
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as { errors?: AnsweredError[] } | null;
  throw failureOf(
    body?.errors ?? [{ message: `The server answered with HTTP ${response.status}. Try again.` }],
  );
}
