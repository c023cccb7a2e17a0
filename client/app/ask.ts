import { loadAnswer } from '../api/ask.ts';
import type { AskVariables, AskedAnswer } from '../api/ask.ts';
import { sentenceOf } from '../api/failure.ts';
import { loadPartners } from '../api/partners.ts';
import type { PartnersAnswer, PartnersVariables } from '../api/partners.ts';
import { loadEntities } from '../api/picture.ts';
import { graphDataOf } from '../api/toGraph.ts';
import type { EntityAnswer, RelationAnswer } from '../api/types.ts';
import { keepAnswer } from '../api/useAnswer.ts';
import { liaison } from '../state/index.ts';
import type { Question, View } from '../state/index.ts';
import { text } from '../text.ts';
import { answered } from './answered.ts';

export type PartnersQuestion = Extract<Question, { form: 'partners' }>;

/** Under which key the answer to a question is kept. */
export const partnersKey = (variables: PartnersVariables): string => `partners ${JSON.stringify(variables)}`;

/** The variables that a question is asked with under a lens. */
export function variablesOf(question: PartnersQuestion, lens: View['lens']): PartnersVariables {
  const { of, country, kind } = question;
  return { of, country, kind, asOf: lens.asOf, knownBy: lens.knownBy };
}

/** Asks whom an entity is partnered with; the answer opens in the panel and is lit on the canvas, in one step. */
export async function askPartners(question: PartnersQuestion): Promise<void> {
  await during(
    text.loading.answer,
    () => askPartners(question),
    async () => {
      const { actions, view } = liaison.getState();
      const variables = variablesOf(question, view.lens);
      const answer = await loadPartners(variables);
      keepAnswer(partnersKey(variables), answer);
      if (answer) await holdEnds(answer);
      const now = liaison.getState().view;
      actions.replaceView(withAnswer(now, question, answer), 'Ask a question');
    },
  );
}

/** Under which key the answer to a question in words is kept. */
export const wordsKey = (variables: AskVariables): string => `ask ${JSON.stringify(variables)}`;

/** The variables that words are asked with under a lens. */
export function wordsVariablesOf(words: string, { asOf, knownBy }: View['lens']): AskVariables {
  return { question: words, asOf, knownBy };
}

/** Asks what was typed, in plain words; what the answer rests on is lit on the canvas, in one step. */
export async function askWords(words: string): Promise<void> {
  await during(
    text.loading.answer,
    () => askWords(words),
    async () => {
      const { actions, view } = liaison.getState();
      const variables = wordsVariablesOf(words, view.lens);
      const answer = await loadAnswer(variables);
      keepAnswer(wordsKey(variables), answer);
      const relations = rowsOf(answer).flatMap((row) => row.relations);
      const named = rowsOf(answer).flatMap((row) => row.entity ?? []);
      const lit = litBy(relations, named);
      if (lit) await holdAsked(named, relations, lit.entities);
      actions.replaceView(withLit(liaison.getState().view, words, lit), 'Ask a question');
    },
  );
}

/** Rows that count: near misses are told, not lit. */
const rowsOf = ({ kind, groups }: AskedAnswer) =>
  kind === 'ANSWER' ? groups.flatMap((group) => group.rows) : [];

function litBy(relations: readonly RelationAnswer[], named: readonly EntityAnswer[]): View['lit'] {
  const entities = [
    ...named.map((entity) => entity.id),
    ...relations.flatMap((relation) => [relation.from.id, relation.to.id]),
  ];
  if (entities.length === 0 || new Set(entities).size > MOST_LIT) return null;
  return { entities: [...new Set(entities)], relations: [...new Set(relations.map(({ id }) => id))] };
}

/** More than this is a list to read, not a picture. */
const MOST_LIT = 60;

function withLit(view: View, words: string, lit: View['lit']): View {
  return {
    ...view,
    entities: [...new Set([...view.entities, ...(lit?.entities ?? [])])],
    hidden: view.hidden.filter((id) => !lit?.entities.includes(id)),
    selection: { entities: [], relations: [] },
    question: { form: 'words', text: words },
    lit,
    panel: { show: 'answer' },
  };
}

async function holdAsked(
  named: readonly EntityAnswer[],
  relations: readonly RelationAnswer[],
  ids: readonly string[],
  lens: View['lens'] = liaison.getState().view.lens,
): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const missing = ids.filter((id) => !Object.hasOwn(data.entities, id));
  if (missing.length > 0) actions.mergeData(await loadEntities(missing, view.entities, lens));
  actions.mergeData(graphDataOf(named, relations));
}

/**
 * Asks everything again under another lens: the picture and the answer change in one step. `continuing`
 * while the day moves on by itself: one step for undo.
 */
export async function changeLens(
  patch: Partial<View['lens']>,
  how: { continuing?: boolean } = {},
): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const lens = { ...view.lens, ...patch };
  if (lens.asOf === view.lens.asOf && lens.knownBy === view.lens.knownBy) return;
  if (view.question?.form === 'words') return changeLensOfWords(view.question.text, lens, patch, how);
  if (view.question?.form !== 'partners') {
    actions.setLens(patch, how);
    return;
  }
  const question = view.question;
  await during(
    text.loading.lens,
    () => changeLens(patch, how),
    async () => {
      const variables = variablesOf(question, lens);
      const [answer, fresh] = await Promise.all([
        loadPartners(variables),
        loadEntities(Object.keys(data.entities), [], lens),
      ]);
      keepAnswer(partnersKey(variables), answer);
      answered(lens);
      actions.replaceData(fresh);
      const now = liaison.getState().view;
      const open =
        now.panel.show === 'answer' ? withAnswer({ ...now, lens }, question, answer) : { ...now, lens };
      actions.replaceView(open, 'Change the day', how);
    },
  );
}

/** Asks the words again on the new days, and lights what the answer then rests on. */
async function changeLensOfWords(
  words: string,
  lens: View['lens'],
  patch: Partial<View['lens']>,
  how: { continuing?: boolean },
): Promise<void> {
  await during(
    text.loading.lens,
    () => changeLens(patch, how),
    async () => {
      const { actions, data } = liaison.getState();
      const variables = wordsVariablesOf(words, lens);
      const [answer, fresh] = await Promise.all([
        loadAnswer(variables),
        loadEntities(Object.keys(data.entities), [], lens),
      ]);
      keepAnswer(wordsKey(variables), answer);
      const relations = rowsOf(answer).flatMap((row) => row.relations);
      const named = rowsOf(answer).flatMap((row) => row.entity ?? []);
      const lit = litBy(relations, named);
      answered(lens);
      actions.replaceData(fresh);
      if (lit) await holdAsked(named, relations, lit.entities, lens);
      const now = { ...liaison.getState().view, lens };
      const open = now.panel.show === 'answer' ? withLit(now, words, lit) : { ...now, lit };
      actions.replaceView(open, 'Change the day', how);
    },
  );
}

function withAnswer(view: View, question: PartnersQuestion, answer: PartnersAnswer | null): View {
  const rows = answer ? [...answer.partnered, ...answer.inTalks, ...answer.notCounted] : [];
  const lit = answer && {
    entities: [...new Set([answer.of.id, ...rows.map((row) => row.entity.id)])],
    relations: [...new Set(rows.flatMap((row) => row.relations.map((relation) => relation.id)))],
  };
  return {
    ...view,
    entities: [...new Set([...view.entities, ...(lit?.entities ?? [])])],
    hidden: view.hidden.filter((id) => !lit?.entities.includes(id)),
    selection: { entities: lit ? [question.of] : [], relations: [] },
    question,
    lit,
    panel: { show: 'answer' },
  };
}

/** What the answer names and the store does not hold, with its relations to what is in the view. */
async function holdEnds(answer: PartnersAnswer): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const rows = [...answer.partnered, ...answer.inTalks, ...answer.notCounted];
  const ends = [answer.of, ...rows.map((row) => row.entity)];
  actions.mergeData(
    graphDataOf(
      ends,
      rows.flatMap((row) => row.relations),
    ),
  );
  const missing = ends.map((entity) => entity.id).filter((id) => !Object.hasOwn(data.entities, id));
  if (missing.length > 0) actions.mergeData(await loadEntities(missing, view.entities, view.lens));
}

async function during(loading: string, retry: () => Promise<void>, work: () => Promise<void>): Promise<void> {
  const { setActivity } = liaison.getState().actions;
  setActivity({ loading, failure: null });
  try {
    await work();
    setActivity({ loading: null });
  } catch (error) {
    setActivity({ loading: null, failure: { message: sentenceOf(error), retry: () => void retry() } });
  }
}
