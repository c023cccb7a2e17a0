import { loadAmong } from '../api/picture.ts';
import { drawableAmong } from '../graph/index.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { attempt } from './attempt.ts';
import { say } from './say.ts';

/** Asks for all relations among these entities and lights them; one step. */
export async function lightAmong(ids: readonly string[]): Promise<void> {
  await attempt(text.loading.picture, async () => {
    const { actions, view } = liaison.getState();
    actions.mergeData(await loadAmong(ids, view.lens));
    const relations = drawableAmong(liaison.getState().data, ids).map((relation) => relation.id);
    actions.setLit({ entities: [...ids], relations });
    say(
      relations.length === 0 ? text.among.none(ids.length) : text.among.found(relations.length, ids.length),
    );
  });
}
