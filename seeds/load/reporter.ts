import cliProgress from 'cli-progress';
import type { Progress } from './write.ts';

/** Shows how far a load is: a bar on a terminal, a plain line for each transaction otherwise. */
export interface Reporter {
  progress: (progress: Progress) => void;
  stop: () => void;
}

export function newReporter(output: NodeJS.WriteStream): Reporter {
  if (!output.isTTY)
    return {
      progress: ({ batch, batches, rows, ofRows }) =>
        void output.write(`transaction ${batch} of ${batches}: ${rows} of ${ofRows} rows\n`),
      stop: () => {},
    };
  const bar = new cliProgress.SingleBar(
    {
      stream: output,
      format: '{bar} {percentage}% | {value} of {total} rows',
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    progress: ({ rows, ofRows }) => {
      if (!started) bar.start(ofRows, 0);
      started = true;
      bar.update(rows);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
