import type { EntityAnswer, EvidenceAnswer, LensAnswer, ListedRelation, SourceAnswer } from '../api/types.ts';
import type { EntityDetails, HistoryAnswer, RelationDetails } from '../api/details.ts';
import type { Opening } from '../api/opening.ts';

interface Reference {
  id: string;
}

/** An entity as the file holds it: what its panel shows but for its relations. */
export type HeldEntity = EntityAnswer &
  Pick<EntityDetails, 'summary' | 'externalIds' | 'properties' | 'datasets' | 'url' | 'place'>;

/** A statement as the file holds it; its documents are named by their ids. */
export type HeldEvidence = Omit<EvidenceAnswer, 'source' | 'origin'> & {
  source: string;
  origin: string | null;
};

/** A relation as the file holds it; what it belongs to is named by its id. */
export interface HeldRelation
  extends
    Omit<ListedRelation, 'from' | 'to' | 'deniedBy' | 'amends'>,
    Pick<
      RelationDetails,
      'statusReason' | 'place' | 'firstPublished' | 'amount' | 'share' | 'properties' | 'dataset'
    > {
  from: Reference;
  to: Reference;
  about: Reference | null;
  follows: Reference | null;
  amends: Reference | null;
  deniedBy: Reference[];
  followedBy: Reference[];
  amendments: Reference[];
  history: HistoryAnswer[];
  evidence: { nodes: HeldEvidence[]; pageInfo: { hasNextPage: boolean } };
}

/** What server/export/html writes into the file. */
interface Held {
  version: 1;
  exportedAt: string;
  what: string;
  notes: string[];
  view: string | null;
  lens: LensAnswer;
  vocabulary: Opening['vocabulary'];
  datasets: Opening['datasets'];
  entities: HeldEntity[];
  relations: HeldRelation[];
  sources: SourceAnswer[];
}

/** What this file holds. */
export const held: Held = withOwnDegrees(read());

/** The same by id. */
export const byId = {
  entities: new Map(held.entities.map((entity) => [entity.id, entity])),
  relations: new Map(held.relations.map((relation) => [relation.id, relation])),
  sources: new Map(held.sources.map((source) => [source.id, source])),
};

function read(): Held {
  const element = document.getElementById('liaison-data');
  if (!element) throw new Error('Expected the data of this file in the element "liaison-data", found none.');
  return JSON.parse(element.textContent) as Held;
}

/** An entity may have more relations than are in the file: what can be brought in here counts. */
function withOwnDegrees(read: Held): Held {
  const degrees = new Map<string, number>();
  const add = (id: string) => degrees.set(id, (degrees.get(id) ?? 0) + 1);
  for (const relation of read.relations.filter(counts))
    for (const id of new Set([relation.from.id, relation.to.id])) add(id);
  const entities = read.entities.map((entity) => ({ ...entity, degree: degrees.get(entity.id) ?? 0 }));
  return { ...read, entities };
}

/** What counts towards a degree: as schema.graphql says. */
function counts({ status, certainty, category, amends }: HeldRelation): boolean {
  const isTold = status !== 'DENIED' && status !== 'RETRACTED' && category !== 'DENIAL' && amends === null;
  return isTold && (certainty === 'CERTAIN' || certainty === 'POSSIBLE');
}
