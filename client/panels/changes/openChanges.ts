import { loadKnownDays, loadMarks } from '../../api/changes.ts';
import type { ChangeDays } from '../../api/changes.ts';
import { sentenceOf } from '../../api/failure.ts';
import { keepAnswer } from '../../api/useAnswer.ts';
import { clockDay } from '../../lens/lensDay.ts';
import { liaison } from '../../state/index.ts';
import type { Day, View } from '../../state/index.ts';
import { text } from '../../text.ts';
import { addMonths, dayNumber, dayOf, today } from '../../ui/days.ts';
import { dataOfChanges, endsOf } from './marks.ts';
import { marksKey } from './useMarks.ts';

/** How many entities that changed are brought onto the canvas at most at a time. */
export const MOST_BROUGHT = 150;

/**
 * Shows what changed between two days, unless given the month up to the day asked
 * about, or as far back as something became known: the network as
 * it was on the later one, what changed marked on it, the table beside it. One step for undo.
 */
export async function openChanges(given?: ChangeDays): Promise<void> {
  const { actions, view } = liaison.getState();
  actions.setActivity({ loading: text.changes.loading, failure: null });
  try {
    const days = given ?? (await latestUpTo(view.lens.asOf ?? view.lens.knownBy ?? today()));
    const marks = await loadMarks(days);
    keepAnswer(marksKey(days), marks);
    actions.mergeData(dataOfChanges(marks.changes));
    const now = liaison.getState().view;
    const missing = endsOf(marks.changes).filter((id) => !now.entities.includes(id));
    const brought = missing.filter((id) => !now.hidden.includes(id)).slice(0, MOST_BROUGHT);
    const day = clockDay(days.until);
    actions.replaceView(
      {
        ...now,
        entities: [...now.entities, ...brought],
        changes: days,
        lens: { asOf: day, knownBy: day },
        selection: { entities: [], relations: [] },
        lit: null,
        panel: { show: 'nothing' },
      },
      text.changes.enter,
    );
    actions.setActivity({ loading: null });
  } catch (error) {
    const retry = () => void openChanges(given);
    actions.setActivity({ loading: null, failure: { message: sentenceOf(error), retry } });
  }
}

/** Goes back to what was seen before: the same days, question, selection and panel. One step for undo. */
export function leaveChanges(): void {
  const { actions, history, view } = liaison.getState();
  const before = history.past.map((step) => step.view).findLast((past) => past.changes === null);
  actions.replaceView({ ...view, changes: null, ...seen(before) }, text.changes.leaveStep);
}

/** What the mode took away; after a link into it, when there was no before: today, and nothing chosen. */
function seen(before: View | undefined): Partial<View> {
  if (!before) return { lens: { asOf: null, knownBy: null }, panel: { show: 'nothing' } };
  const { entities, lens, lit, panel, question, selection } = before;
  return { entities, lens, lit, panel, question, selection };
}

async function latestUpTo(until: Day): Promise<ChangeDays> {
  const month = addMonths(until, -1);
  const [latest] = await loadKnownDays(until);
  const before = latest ? dayOf(dayNumber(latest.day) - 1) : month;
  return { since: before < month ? before : month, until };
}
