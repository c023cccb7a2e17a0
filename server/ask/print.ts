import { createColors } from 'picocolors';
import type { AnswerTold, RowTold, SourceTold } from '../graphql/documents/ask.ts';

type Colors = ReturnType<typeof createColors>;

const STATUS_COLOURS: Readonly<Record<string, 'green' | 'yellow' | 'red'>> = {
  CONFIRMED: 'green',
  REPORTED: 'yellow',
  DISPUTED: 'red',
  DENIED: 'red',
  RETRACTED: 'red',
};

/** An answer as a terminal shows it: the sentence, the groups with status and sources, what was not counted or read. */
export function printed(answer: AnswerTold, colored: boolean): string {
  const colors = createColors(colored);
  const blocks = [
    colors.bold(plain(answer.sentence)),
    ...answer.groups.map(({ title, rows }) => block(title, rows, colors)),
    block(answer.kind === 'ANSWER' ? 'Not counted' : 'Closest to it', answer.nearMisses, colors),
    bullets(
      'It can be read as',
      answer.readings.map(({ label, question }) => `${label}: ${question}`),
      colors,
    ),
    answer.unmatched.length > 0
      ? `${colors.bold('Not understood')}: ${answer.unmatched.map((word) => `“${plain(word)}”`).join(', ')}`
      : '',
    bullets('You could ask', answer.suggestions, colors),
    colors.dim(lastLines(answer)),
  ];
  return blocks.filter((text) => text !== '').join('\n\n');
}

function block(title: string, rows: readonly RowTold[], colors: Colors): string {
  if (rows.length === 0) return '';
  return [colors.bold(plain(title)), ...rows.flatMap((row) => linesOf(row, colors))].join('\n');
}

function linesOf(row: RowTold, colors: Colors): string[] {
  const { title, status, certainty, reason, sources } = row;
  const colour = status === null ? undefined : STATUS_COLOURS[status];
  const marks = [
    status === null ? '' : (colour ? colors[colour] : String)(status.toLowerCase()),
    certainty === null || certainty === 'CERTAIN' ? '' : certainty.toLowerCase().replace('_', ' '),
  ].filter((mark) => mark !== '');
  return [
    `  ${plain(title)}${marks.length > 0 ? ` · ${marks.join(', ')}` : ''}`,
    ...(reason === '' || reason === title ? [] : [`    ${plain(reason)}`]),
    ...[...new Set(sources.map(sourceLine))].map((line) => colors.dim(`    ${line}`)),
  ];
}

function sourceLine({ stance, speaker, publisher, originPublisher, locator, url }: SourceTold): string {
  const verb = { SUPPORTS: 'says', DENIES: 'denies', RETRACTS: 'takes back' }[stance] ?? stance;
  const where = [publisher, originPublisher === null ? null : `after ${originPublisher}`, locator, url];
  const document = where.filter((part) => part !== null).join(', ');
  return plain(speaker === null ? `${verb}: ${document}` : `${speaker} ${verb}: ${document}`);
}

function bullets(title: string, lines: readonly string[], colors: Colors): string {
  return lines.length === 0
    ? ''
    : [colors.bold(title), ...lines.map((line) => `  ${plain(line)}`)].join('\n');
}

function lastLines({ understood, lens }: AnswerTold): string {
  const read = understood.map(({ text, label }) =>
    plain(text.toLowerCase() === label.toLowerCase() ? text : `${text} (${label})`),
  );
  const days =
    lens.asOf === lens.knownBy ? `As of ${lens.asOf}.` : `As of ${lens.asOf}, as known by ${lens.knownBy}.`;
  return read.length > 0 ? `Understood: ${read.join(' · ')}\n${days}` : days;
}

/** Data comes from anywhere: nothing in it may steer the terminal. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
