import type { Question } from './tree.ts';

/** What a form of question asks, and how it may be put; `{…}` stands for names of the data. */
export interface FormEntry {
  asks: string;
  /** Over seeds/ford-china, where each is read as this form (tested). */
  examples: string[];
}

/** Every form that the grammar reads, in the order in which docs/questions.md tells them. */
export const CATALOGUE: Record<Question['form'], FormEntry> = {
  PARTNERS: {
    asks: 'Whom somebody is partnered with, who is only in talks, and what is not counted and why',
    examples: [
      'Which Chinese firms is Ford partnered with?',
      'Who were Ford’s partners on 1 January 2026?',
      'How many Chinese partners does Ford have?',
    ],
  },
  RELATED: {
    asks: 'Who stands in some relation to somebody; by kind, country or group; to both, without, except',
    examples: [
      'Who met Jim Farley?',
      'Which US companies oppose Chinese cars?',
      'Who leads the EPA?',
      'Which Chinese firms is Ford not partnered with?',
      'How many agencies had their head meet Farley?',
    ],
  },
  BETWEEN: {
    asks: 'Whether something is between two or more, with the status in the same sentence; or all that is between them',
    examples: [
      'Did Sean Duffy meet Jim Farley?',
      'Is there a joint venture between Ford and Xiaomi?',
      'What has Lee Zeldin to do with Jim Farley?',
      'Does Xiaomi confirm a joint venture with Ford?',
    ],
  },
  EITHER: {
    asks: 'Which of two it is: each is answered for itself',
    examples: ['Did Farley meet Greer or Trump?', 'Are Ford and Geely partners or only in talks?'],
  },
  NESTED: {
    asks: 'Who stands in a relation to those whom a second question finds',
    examples: [
      'Who works for companies that deny a joint venture?',
      'Which companies are in talks with partners of CATL?',
    ],
  },
  WHOEVER: {
    asks: 'Who stands in a relation to anybody, or to anybody of a kind or country',
    examples: ['Which companies are in talks with Chinese firms?', 'Which people lead agencies?'],
  },
  AMOUNT: { asks: 'How much was paid or is owned, where the data name a sum or a share', examples: [] },
  HOLDS: {
    asks: 'Whether somebody has a relation of a sort with anybody',
    examples: ['Is Ford in a joint venture?', 'Was Ford outsold?'],
  },
  DENIALS: {
    asks: 'Who denies, what is denied, what nobody denies, and whether something is denied',
    examples: [
      'Which companies contradict the Financial Times?',
      'What does Xiaomi deny?',
      'Which reports about Ford have not been denied?',
      'Has Ford denied talks with Xiaomi?',
    ],
  },
  SOURCES: {
    asks: 'Who says so, and in which document it stands',
    examples: [
      'On whose word do we have the talks between Ford and Geely?',
      'Who says that Ford is in talks with BYD?',
    ],
  },
  SAID: {
    asks: 'What somebody said or a publication reported',
    examples: ['What did Mark Truby say?', 'What does Bloomberg report about Geely?'],
  },
  ABOUT: {
    asks: 'Who or what something is',
    examples: ['Who is Sean Duffy?', 'What is NIO?', 'Tell me about General Motors'],
  },
  ROLE: {
    asks: 'What somebody does',
    examples: ['What does Jim Farley do?', 'What is the job of Sean Duffy?'],
  },
  PATH: {
    asks: 'How two are connected, by the shortest chains and their weakest link',
    examples: ['How is Sean Duffy connected to CATL?', 'How does one get from Jamieson Greer to BYD?'],
  },
  COMMON: { asks: 'What two have in common', examples: ['What do Ford and General Motors have in common?'] },
  WHEN: {
    asks: 'When something was, since when it is so, when it ended, when it was first reported',
    examples: [
      'When did Trump speak at the Detroit Economic Club?',
      'Since when does BYD deliver batteries to Ford?',
      'When did Ford first talk to Chinese companies?',
      "When was Ford's deal with CATL first reported?",
    ],
  },
  WHERE: { asks: 'Where something was', examples: ['Where did Farley meet Greer?'] },
  HAPPENED: {
    asks: 'What happened at an event or in a time',
    examples: ['What happened at the Detroit Auto Show?', 'Which meetings took place in January 2026?'],
  },
  RELATIONS: {
    asks: 'All relations of somebody, or those of a status, or what rests on one report or on unnamed sources alone',
    examples: [
      'How many relations does Ford have?',
      'What is confirmed about Ford?',
      'Which claims about Ford rest on a single source?',
      'Which reports are based on anonymous sources?',
    ],
  },
  MOST: {
    asks: 'Who has the most or the fewest of something',
    examples: ['Who had the most meetings?', 'Which company has the most deals?'],
  },
  COMPARE: {
    asks: 'Which of two ties is firmer',
    examples: ['Is the tie to CATL firmer than the one to Geely?'],
  },
  CHANGES: {
    asks: 'What changed or became known since a day',
    examples: ['What changed for Ford since December 2025?'],
  },
  ENTITIES: {
    asks: 'What there is of a kind or from a country',
    examples: ['Which Chinese companies are there?', 'What about the agency?'],
  },
  CHOOSE: { asks: 'Nothing yet: several bear the name, and the reader says which is meant', examples: [] },
  UNSUPPORTED: {
    asks: 'What data of relations do not hold: answered by saying so, with what is closest',
    examples: [
      'How many people work at Ford?',
      'Will the Trump administration allow Chinese cars next year?',
    ],
  },
};
