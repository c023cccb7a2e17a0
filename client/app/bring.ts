import { sentenceOf } from '../api/failure.ts';
import { loadEntities } from '../api/picture.ts';
import { liaison } from '../state/index.ts';
import type { Panel } from '../state/index.ts';
import { useControls } from './controls.ts';

/** What is new is placed and drawn by then, in milliseconds. */
const DRAWN = 120;

/** Puts an entity on the canvas, when it is not there yet, brings it into sight and opens its panel; one step. */
export async function bring(id: string): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const panel: Panel = { show: 'entity', id };
  if (view.entities.includes(id)) {
    actions.reveal(panel);
    intoSight(id);
    return;
  }
  try {
    if (!Object.hasOwn(data.entities, id))
      actions.mergeData(await loadEntities([id], view.entities, view.lens));
    const now = liaison.getState();
    const name = now.data.entities[id]?.name ?? id;
    actions.replaceView(
      {
        ...now.view,
        entities: [...now.view.entities, id],
        hidden: now.view.hidden.filter((hidden) => hidden !== id),
        selection: { entities: [id], relations: [] },
        panel,
      },
      `Bring in ${name}`,
    );
    intoSight(id);
  } catch (error) {
    actions.setActivity({ failure: { message: sentenceOf(error), retry: () => void bring(id) } });
  }
}

function intoSight(id: string): void {
  setTimeout(() => useControls.getState().controls?.intoSight(id), DRAWN);
}
