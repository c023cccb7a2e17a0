import { exportCommand } from './command.ts';

process.exitCode = await exportCommand(process.argv.slice(2), {
  env: process.env,
  output: process.stdout,
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
