import { useEffect } from 'react';
import { loadMarks } from '../../api/changes.ts';
import type { ChangeDays } from '../../api/changes.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import type { Asked } from '../../api/useAnswer.ts';
import { liaison, useLiaison } from '../../state/index.ts';
import { dataOfChanges, marksOf } from './marks.ts';

export type Marks = Awaited<ReturnType<typeof loadMarks>>;

/** Under which key the marks of two days are kept. */
export const marksKey = ({ since, until }: ChangeDays): string => `marks ${since} ${until}`;

/**
 * Marks what changed on the network, while the view asks for it: after a link, undo or Back as well.
 * Relations that were over by then are no part of the picture's own answer: they are added to it, again
 * when the picture was fetched anew.
 */
export function useMarks(): Asked<Marks> {
  const days = useLiaison((state) => state.view.changes);
  const data = useLiaison((state) => state.data);
  const asked = useAnswer(days && marksKey(days), (signal) => loadMarks(days as ChangeDays, signal));
  const { answer } = asked;
  useEffect(() => {
    const { setMarks } = liaison.getState().actions;
    setMarks(days && answer ? { ...days, of: marksOf(answer.changes) } : null);
  }, [days, answer]);
  useEffect(() => {
    if (!days || !answer) return;
    const found = dataOfChanges(answer.changes);
    const isNew = Object.keys(found.relations).some((id) => !Object.hasOwn(data.relations, id));
    if (isNew) liaison.getState().actions.mergeData(found);
  }, [days, answer, data]);
  return asked;
}
