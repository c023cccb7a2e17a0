/**
 * How long it takes to understand a question and to complete one, with 100,000 names in the lexicon
 * beside the few of seeds/ford-china: each round with words that nothing was remembered of.
 * `npm run bench -- understanding`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sentenceOf } from '../../server/questions/grammar/sentence.ts';
import { understand } from '../../server/questions/grammar/understand.ts';
import { readLanguage } from '../../server/questions/lexicon/language.ts';
import { lexiconOf } from '../../server/questions/lexicon/lexicon.ts';
import type { Lexicon } from '../../server/questions/lexicon/lexicon.ts';
import { nameIndex } from '../../server/queries/names/nameIndex.ts';
import type { Vocabulary } from '../../server/model/types.ts';
import type { NameRow } from '../../server/store/port.ts';
import { syllables } from './syllables.ts';

export const benchmark = {
  name: 'understanding',
  measures: 'ms to understand a question, and to find names for what is typed, p50 and p95',
  peer: 'the same with 20 names',
  run,
};

const TODAY = '2026-03-01';
const NAMES = 100_000;
const ROUNDS = Number(process.env.ROUNDS ?? 40);
const QUESTIONS = [
  'Which Chinese firms is Ford partnered with?',
  'Did Lee Zeldon meet Foord in January 2026?',
  'Who says that Geely and BYD are in talks about batteries in Europe?',
  'Who works for companies that deny a joint venture?',
  'Is Honda linked to the Trade Representative?',
  'wich firms are partnerd with Geely',
];
const FEW = [
  'Ford',
  'BYD',
  'Geely',
  'Lee Zeldin',
  'Office of the US Trade Representative',
  'May Lin',
  'Ann Greene',
];

async function run(): Promise<object> {
  const { vocabulary } = parse(
    readFileSync(new URL('../../seeds/vocabulary.yaml', import.meta.url), 'utf8'),
  ) as { vocabulary: Vocabulary };
  const few = FEW.map((name, index) => row(`few-${index}`, name));
  const many = [...few, ...Array.from({ length: NAMES }, (_, index) => row(`e${index}`, invented(index)))];
  const small = await measured(few, vocabulary);
  const large = await measured(many, vocabulary);
  return { names: many.length, rounds: ROUNDS, large, small };
}

async function measured(rows: NameRow[], vocabulary: Vocabulary): Promise<object> {
  const began = performance.now();
  const lexicon = await lexiconOf(rows, vocabulary, readLanguage());
  const built = performance.now() - began;
  const index = await nameIndex(rows);
  const understood: number[] = [];
  const completed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of QUESTIONS) {
      understood.push(timed(() => read(lexicon, `${question} ${syllables(900_000 + round)}x`)));
      completed.push(timed(() => index.search(syllables(round * 97).slice(0, 3), 8)));
    }
  return { build: Math.round(built), understand: quantiles(understood), complete: quantiles(completed) };
}

function read(lexicon: Lexicon, question: string): void {
  understand(sentenceOf(question, lexicon.read(question, TODAY), lexicon), lexicon);
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function quantiles(times: number[]): { p50: number; p95: number } {
  const sorted = times.sort((left, right) => left - right);
  const at = (part: number) => Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2));
  return { p50: at(0.5), p95: at(0.95) };
}

const invented = (index: number): string => `${syllables(index)} ${syllables(index * 7 + 3)}`;

const row = (entity: string, name: string): NameRow => ({
  entity,
  name,
  main: true,
  kind: 'Company',
  country: null,
});
