import cliProgress from 'cli-progress';
import type { ImportProgress } from './report.ts';

/** Shows how far an import is: a bar on a terminal, a plain line every few seconds otherwise. */
export interface ProgressDisplay {
  show: (progress: ImportProgress) => void;
  stop: () => void;
}

const PLAIN_MILLISECONDS = 5_000;
const WORDS: Record<ImportProgress['phase'], string> = {
  reading: 'reading rows',
  checking: 'checking records',
  writing: 'writing records',
};

export function newProgressDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  return output.isTTY ? bars(output) : lines(output);
}

function lines(output: NodeJS.WriteStream): ProgressDisplay {
  let told = Date.now();
  return {
    show({ phase, done, total, rate }) {
      if (Date.now() - told < PLAIN_MILLISECONDS) return;
      told = Date.now();
      output.write(
        `${WORDS[phase]}: ${done}${total === null ? '' : ` of about ${total}`} (${rate} a second)\n`,
      );
    },
    stop: () => {},
  };
}

function bars(output: NodeJS.WriteStream): ProgressDisplay {
  let bar: cliProgress.SingleBar | null = null;
  let shown: ImportProgress['phase'] | null = null;
  const stop = () => {
    bar?.stop();
    bar = null;
  };
  return {
    show({ phase, done, total, rate }) {
      if (phase !== shown || !bar) {
        stop();
        bar = new cliProgress.SingleBar(
          {
            stream: output,
            format: `${WORDS[phase].padEnd(16)} {bar} {percentage}% | {value} of {total} | {rate} a second`,
            hideCursor: true,
            clearOnComplete: true,
          },
          cliProgress.Presets.shades_classic,
        );
        bar.start(Math.max(total ?? done, 1), done, { rate });
        shown = phase;
      }
      bar.setTotal(Math.max(total ?? done, done, 1));
      bar.update(done, { rate });
    },
    stop,
  };
}
