import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { InputError } from '../../server/errors.ts';
import type { ImportProblem, ImportReport } from './report.ts';

/** Writes a report with all of its problems as JSON, however many they are. */
export interface ReportFile {
  problem: (problem: ImportProblem) => void;
  end: (report: ImportReport) => Promise<void>;
}

/** @throws InputError where the file can't be written. */
export async function openReportFile(file: string): Promise<ReportFile> {
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `Expected a file that can be written for --report, but ${file} can't be: ${reason}.`,
    );
  }
  let count = 0;
  stream.write('{"problems":[');
  return {
    problem(problem) {
      stream.write(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(problem)}`);
      count += 1;
    },
    async end({ problems: _listed, problemsLeftOut: _count, ...rest }) {
      stream.end(`\n],\n${JSON.stringify(rest, null, 1).slice(1)}\n`);
      await once(stream, 'finish');
    },
  };
}
