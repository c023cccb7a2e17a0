import { loadKnowledge } from '../api/opening.ts';
import { loadEntities } from '../api/picture.ts';
import { document, request } from '../api/request.ts';
import type { LensVariables } from '../api/types.ts';
import { attempt } from '../app/attempt.ts';
import { totalsOf, useKnowledge } from '../app/knowledge.ts';
import { say } from '../app/say.ts';
import { defaultView } from '../state/defaultView.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';

/** Up to so many entities, a data set is shown whole; above, the ends of its best supported relations. */
const WHOLE_UP_TO = 300;
const RELATIONS = 80;

interface Found {
  entities: { nodes: Array<{ id: string }> };
  relations: { nodes: Array<{ from: { id: string }; to: { id: string } }> };
}

const OF_DATASET = document<Found, LensVariables & { dataset: string; entities: number; relations: number }>(
  `query OfDataset($dataset: ID!, $entities: Int!, $relations: Int!, $asOf: Date, $knownBy: Date) {
    entities(where: { datasets: [$dataset] }, first: $entities, asOf: $asOf, knownBy: $knownBy) { nodes { id } }
    relations(where: { datasets: [$dataset] }, first: $relations, order: SUPPORT, asOf: $asOf, knownBy: $knownBy) {
      nodes { from { id } to { id } }
    }
  }`,
);

/** Learns what an import brought: data sets, kinds and relation types. */
export async function learnImported(): Promise<void> {
  const opening = await loadKnowledge();
  liaison.getState().actions.setVocabulary({ kinds: opening.vocabulary.kinds });
  useKnowledge.setState({ opening });
}

/** Puts a data set into the picture in place of what is there; undo brings that back. */
export const showImported = ({ id, title }: { id: string; title: string }): Promise<boolean> =>
  attempt(text.imports.showing, async () => {
    await learnImported();
    const { view, actions } = liaison.getState();
    const variables = { dataset: id, entities: WHOLE_UP_TO + 1, relations: RELATIONS, ...view.lens };
    const { entities, relations } = await request(OF_DATASET, variables);
    const isWhole = entities.nodes.length <= WHOLE_UP_TO;
    const ends = relations.nodes.flatMap(({ from, to }) => [from.id, to.id]);
    const ids = isWhole ? entities.nodes.map((entity) => entity.id) : [...new Set(ends)];
    actions.mergeData(await loadEntities(ids, [], view.lens));
    const { layout, bottom, lens } = view;
    actions.replaceView(
      { ...defaultView, entities: ids, layout, bottom, lens },
      text.imports.shown(title, ids.length),
    );
    const { opening } = useKnowledge.getState();
    useKnowledge.setState({ whole: isWhole && totalsOf(opening?.datasets ?? []).entities <= ids.length });
    if (!isWhole) say(text.imports.part(ids.length));
  });
