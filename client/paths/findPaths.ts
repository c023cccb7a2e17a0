import { loadEntities } from '../api/picture.ts';
import { loadPaths } from '../api/paths.ts';
import type { PathAnswer, PathsVariables } from '../api/paths.ts';
import { graphDataOf } from '../api/toGraph.ts';
import { keepAnswer } from '../api/useAnswer.ts';
import { attempt } from '../app/attempt.ts';
import { liaison } from '../state/index.ts';
import type { Panel, View } from '../state/index.ts';
import { text } from '../text.ts';

export type PathsPanelView = Extract<Panel, { show: 'paths' }>;

/** Under which key the chains between two are kept. */
export const pathsKey = (variables: PathsVariables): string => `paths ${JSON.stringify(variables)}`;

/** The variables that a panel asks with under a lens. */
export function pathVariables(panel: PathsPanelView, lens: View['lens']): PathsVariables {
  const { from, to, hops, avoidHubs } = panel;
  return { from, to, hops, avoidHubs, asOf: lens.asOf, knownBy: lens.knownBy };
}

const FIRST_HOPS = 4;

/** Asks for the chains between two, opens them in the panel and lights the best one; one step. */
export async function findPaths(
  from: string,
  to: string,
  options: { hops?: number; avoidHubs?: boolean } = {},
): Promise<void> {
  const panel: PathsPanelView = {
    show: 'paths',
    from,
    to,
    hops: options.hops ?? FIRST_HOPS,
    avoidHubs: options.avoidHubs ?? false,
  };
  await attempt(text.paths.loading, async () => {
    const variables = pathVariables(panel, liaison.getState().view.lens);
    const answer = await loadPaths(variables);
    keepAnswer(pathsKey(variables), answer);
    await light(answer.paths[0] ?? null, panel);
  });
}

/** Lights one chain and brings in what of it is not on the canvas; one step. */
export async function showPath(path: PathAnswer, panel: PathsPanelView): Promise<void> {
  await attempt(text.loading.picture, () => light(path, panel));
}

/** Whether this chain is what is lit now. */
export const isLit = (path: PathAnswer, lit: View['lit']): boolean =>
  lit !== null &&
  lit.relations.length === path.relations.length &&
  path.relations.every((relation) => lit.relations.includes(relation.id));

async function light(path: PathAnswer | null, panel: PathsPanelView): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const ids = path ? path.entities.map((entity) => entity.id) : [panel.from, panel.to];
  if (path) actions.mergeData(graphDataOf(path.entities, path.relations));
  const missing = ids.filter((id) => !Object.hasOwn(data.entities, id));
  if (missing.length > 0) actions.mergeData(await loadEntities(missing, view.entities, view.lens));
  const now = liaison.getState().view;
  actions.replaceView(
    {
      ...now,
      entities: [...new Set([...now.entities, ...ids])],
      hidden: now.hidden.filter((id) => !ids.includes(id)),
      selection: { entities: [panel.from, panel.to], relations: [] },
      lit: path ? { entities: ids, relations: path.relations.map((relation) => relation.id) } : null,
      panel,
    },
    text.paths.step,
  );
}
