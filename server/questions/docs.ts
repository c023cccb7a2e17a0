import type { Vocabulary } from '../model/types.ts';
import { CATALOGUE } from './grammar/catalogue.ts';
import type { Language } from './lexicon/language.ts';

/** docs/questions.md: what can be asked, from the grammar's forms, the vocabulary and the language's file. */
export function questionsPage(vocabulary: Vocabulary, language: Language): string {
  return `${[intro(), forms(), relations(vocabulary), kinds(vocabulary), around(language), beyond(language)].join('\n\n')}\n`;
}

function intro(): string {
  return [
    '# Questions in plain words',
    '',
    '<!-- Generated from server/questions/grammar, seeds/vocabulary.yaml and seeds/lexicon/en.yaml; test/questions/docs.test.ts holds it to them. -->',
    '',
    'The box answers questions without a language model: it reads names and aliases of the data at hand (misspelt within bounds,',
    'in any script), the words of the vocabulary, countries, dates and the small words of the language, and says what it read. A',
    'word that means nothing here is named, and nothing is claimed without it. Yes and no come with their status; that nothing in',
    'the data says so is no “no”. A denied report never counts as a yes.',
  ].join('\n');
}

function forms(): string {
  const rows = Object.values(CATALOGUE).map(
    ({ asks, examples }) => `| ${asks} | ${examples.map((example) => `“${example}”`).join('<br>')} |`,
  );
  return ['## What can be asked', '', '| it tells | for example |', '|---|---|', ...rows].join('\n');
}

function relations({ categories, relationTypes }: Vocabulary): string {
  const rows = categories.map(({ id, label }) => {
    const nouns = relationTypes.filter(({ category }) => category === id).map(({ noun }) => noun);
    return `| ${label} | ${nouns.join(', ')} |`;
  });
  return [
    '## Relations that questions can name',
    '',
    'Each with many more words and their bent forms; they stand in `words` of seeds/vocabulary.yaml.',
    '',
    '| category | relations |',
    '|---|---|',
    ...rows,
  ].join('\n');
}

function kinds({ kinds: terms }: Vocabulary): string {
  return [
    '## Kinds',
    '',
    ...terms.map(
      ({ plural, words }) => `- ${plural}: ${words.slice(0, 8).join(', ')}${words.length > 8 ? ' …' : ''}`,
    ),
  ].join('\n');
}

function around({ groups, dates }: Language): string {
  return [
    '## Groups, countries, dates',
    '',
    ...groups.map(
      ({ label, words }) => `- ${label}: ${words.slice(0, 6).join(', ')}${words.length > 6 ? ' …' : ''}`,
    ),
    '- countries by name and people: Chinese, from China, US, American, British …',
    `- days and ranges: in January 2026, before Dec 2025, since 2024, between May and July 2025, last month, ${Object.keys(dates.feasts)[0] ?? ''} 2026; “as of 1 Feb 2026” is what was so on that day, “as known by 1 Feb 2026” what was public by it`,
  ].join('\n');
}

function beyond({ beyond: matters }: Language): string {
  return [
    '## What the data do not hold',
    '',
    'Asked for it, the answer says so and offers what is closest:',
    '',
    ...Object.keys(matters).map((matter) => `- ${matter}`),
  ].join('\n');
}
