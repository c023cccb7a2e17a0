import { loadAnswer } from '../../api/ask.ts';
import { loadRelation } from '../../api/details.ts';
import { loadPartners } from '../../api/partners.ts';
import {
  citeAnswer,
  citeAsked,
  citeRelation,
  citeView,
  loadCited,
  seenRelations,
} from '../../export/index.ts';
import { offer } from '../../search/offers.ts';
import { worldOf } from '../../search/world.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { attempt } from '../attempt.ts';
import { variablesOf, wordsVariablesOf } from '../ask.ts';
import { useKnowledge } from '../knowledge.ts';
import { say } from '../say.ts';
import { copyText } from './copyText.ts';
import { viewTitle } from './files.ts';
import { provenance } from './provenance.ts';

/** Copies how to cite what is open: the relation, the answer, else the whole view. */
export async function copyCitation(): Promise<void> {
  await attempt(text.taking.writing, async () => {
    const done = await copyText(await citation());
    say(done ? text.taking.cited : text.table.notCopied);
  });
}

async function citation(): Promise<string> {
  const { data, view } = liaison.getState();
  const from = await provenance();
  const relation = view.panel.show === 'relation' ? await loadRelation(view.panel.id, view.lens) : null;
  if (relation) return citeRelation(relation, from);
  const { question } = view;
  if (view.panel.show === 'answer' && question?.form === 'partners') {
    const answer = await loadPartners(variablesOf(question, view.lens));
    const kinds = useKnowledge.getState().opening?.vocabulary.kinds ?? [];
    const asked = offer(question, worldOf(Object.values(data.entities), kinds))?.words ?? '';
    if (answer) return citeAnswer(asked, answer, from);
  }
  if (view.panel.show === 'answer' && question?.form === 'words') {
    const answer = await loadAnswer(wordsVariablesOf(question.text, view.lens));
    if (answer.kind === 'ANSWER') return citeAsked(question.text, answer, from);
  }
  const cited = await loadCited(view.entities, view.lens);
  const shown = { entities: view.entities.length, relations: seenRelations(data, view).length };
  return citeView(viewTitle(), shown, cited, from);
}
