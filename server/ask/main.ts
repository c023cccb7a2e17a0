import { askCommand } from './command.ts';

process.exitCode = await askCommand(process.argv.slice(2), {
  env: process.env,
  colored: process.stdout.isTTY && !process.env.NO_COLOR,
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
