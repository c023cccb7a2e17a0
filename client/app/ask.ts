import { sentenceOf } from '../api/failure.ts';
import { loadPartners } from '../api/partners.ts';
import type { PartnersAnswer, PartnersVariables } from '../api/partners.ts';
import { loadEntities } from '../api/picture.ts';
import { graphDataOf } from '../api/toGraph.ts';
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

/** Shows what was found for words that are no question we can answer. */
export function askWords(words: string): void {
  liaison.getState().actions.ask({ form: 'words', text: words }, null, { show: 'answer' });
}

/** Asks everything again under another lens: the picture and the answer change in one step. */
export async function changeLens(patch: Partial<View['lens']>): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const lens = { ...view.lens, ...patch };
  if (lens.asOf === view.lens.asOf && lens.knownBy === view.lens.knownBy) return;
  if (view.question?.form !== 'partners') {
    actions.setLens(patch);
    return;
  }
  const question = view.question;
  await during(
    text.loading.lens,
    () => changeLens(patch),
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
      actions.replaceView(open, 'Change the day');
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
