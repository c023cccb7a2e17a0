import { foldName } from '../../server/model/names/fold.ts';
import type { Answer } from '../../server/questions/answer/answer.ts';
import type { NameRow } from '../../server/store/port.ts';
import { countedRows, isCalled } from './marking.ts';

/** One of the forty development questions, with what a careful reader answers. */
export interface ReferenceQuestion {
  id: string;
  question: string;
  as_of?: string;
  known_by?: string;
  answer: {
    type: 'set' | 'yes-no' | 'number' | 'date' | 'path' | 'text' | 'open' | 'unsupported' | 'choices';
    names?: string[];
    possibly?: string[];
    status?: string | Record<string, string>;
    value?: string | number;
    hops?: number;
    weakest?: string;
    via?: string[];
    understood?: string[];
  };
  must_not?: Array<string | number>;
  near_misses?: Array<{ name: string; why: string }>;
  /** Patterns that sentence and rows together meet: the points of a text, put into words that can be looked for. */
  says?: string[];
}

/** What is wrong with an answer; empty when it is right. Near misses that lack are wrong too. */
export function problemsOfReference(
  { answer: expected, must_not: mustNot = [], near_misses: near = [], says = [] }: ReferenceQuestion,
  answer: Answer,
  names: readonly NameRow[],
): string[] {
  const problems: string[] = [];
  const say = (wrong: boolean, what: string) => void (wrong && problems.push(what));
  const counted = countedRows(answer);
  const apart = [
    ...answer.groups.filter((group) => !group.counted).flatMap(({ rows }) => rows),
    ...answer.nearMisses,
  ];
  const whole = foldName(
    [answer.sentence, ...[...counted, ...apart].map(({ title, reason }) => `${title} ${reason}`)].join(' '),
  );
  const isCounted = (name: string) =>
    counted.some((row) => isCalled(row, name, names) || holds(name, `${row.title}`));
  if (expected.type === 'set' || expected.type === 'number')
    for (const name of expected.names ?? []) say(!isCounted(name), `lacks ${name}`);
  for (const name of expected.possibly ?? [])
    say(
      isCounted(name) || !apart.some((row) => isCalled(row, name, names)),
      `${name} is not told as possible`,
    );
  for (const name of expected.via ?? []) say(!holds(name, whole), `not via ${name}`);
  for (const name of mustNot.map(String))
    say(
      answer.kind === 'ANSWER' &&
        (isForbidden(name, answer) || counted.some((row) => isCalled(row, name, names))),
      `counts ${name}`,
    );
  for (const { name } of near)
    say(
      ![...counted, ...apart].some((row) => isCalled(row, name, names) || holds(name, row.title)) &&
        !holds(name, whole),
      `no near miss ${name}`,
    );
  for (const pattern of says) say(!new RegExp(pattern, 'i').test(whole), `does not say ${pattern}`);
  if (typeof expected.status === 'string')
    say(answer.status !== expected.status, `status ${answer.status ?? 'none'}`);
  else
    for (const [name, status] of Object.entries(expected.status ?? {}))
      say(
        !counted.some((row) => isCalled(row, name, names) && row.status === status),
        `${name} is not ${status}`,
      );
  problems.push(...ofType(expected, answer));
  for (const row of counted)
    say(row.relations.length > 0 && row.sources.length === 0, `${row.title} has no source`);
  return problems;
}

function ofType(expected: ReferenceQuestion['answer'], answer: Answer): string[] {
  const wrong: string[] = [];
  const kinds: Partial<Record<typeof expected.type, string>> = {
    unsupported: 'UNSUPPORTED',
    choices: 'CHOICES',
  };
  if (answer.kind !== (kinds[expected.type] ?? 'ANSWER')) wrong.push(`is ${answer.kind}`);
  if (expected.type === 'yes-no' && answer.yesNo?.toLowerCase().replace('_', ' ') !== expected.value)
    wrong.push(`says ${answer.yesNo ?? 'neither'}`);
  if (expected.type === 'open' && answer.yesNo === 'YES') wrong.push('says yes to what is open');
  if (expected.type === 'number' && answer.number !== expected.value)
    wrong.push(`counts ${answer.number ?? 'nothing'}`);
  if (expected.type === 'date' && !sameDate(String(expected.value), answer.date?.text ?? ''))
    wrong.push(`date ${answer.date?.text ?? 'none'}`);
  if (expected.hops !== undefined && answer.number !== expected.hops)
    wrong.push(`${answer.number ?? 'no'} hops`);
  if (expected.weakest !== undefined && answer.status !== expected.weakest)
    wrong.push(`weakest ${answer.status ?? 'none'}`);
  for (const name of expected.understood ?? [])
    if (!answer.understood.some(({ label, text }) => foldName(`${label} ${text}`).includes(foldName(name))))
      wrong.push(`did not understand ${name}`);
  return wrong;
}

/** `../2026-02` is "no later than February 2026": any notation of the same sense, no finer than the text gives. */
function sameDate(expected: string, given: string): boolean {
  if (expected === given) return true;
  return expected.startsWith('../') && new RegExp(`^\\[\\.\\.${expected.slice(3)}(-\\d\\d)?\\]$`).test(given);
}

/** What must not be said stands among must_not as a value or a phrase, too. */
function isForbidden(phrase: string, answer: Answer): boolean {
  if (phrase === 'yes' || phrase === 'no') return answer.yesNo?.toLowerCase() === phrase;
  if (/^[A-Z]+$/.test(phrase) && phrase === answer.status) return true;
  return /^\d/.test(phrase) && (answer.date?.text === phrase || String(answer.number) === phrase);
}

const holds = (name: string, text: string): boolean => {
  const words = foldName(name)
    .split(' ')
    .filter((word) => word.length > 3);
  const all = foldName(text);
  return words.length > 0 && words.every((word) => all.includes(word.replace(/(?:ing|ed|s)$/, '')));
};
