import type { Certainty, HistoryState, Property, Relation, RelationFacts } from '../../../model/types.ts';
import type { SeenRelation } from '../../port.ts';
import type { Properties } from './digest.ts';
import { searchText } from '../../shared/search-text.ts';
import { parsed } from './json.ts';
import { stateColumns } from './states.ts';

/** A row of the part `relations/columns`; `state` and `properties` are JSON text. */
export interface RelationRow extends Omit<RelationFacts, 'amount' | 'properties'> {
  amountValue: number | null;
  amountCurrency: string | null;
  properties: string;
  state: string;
  certainty: Certainty;
}

export function toFacts(row: Omit<RelationRow, 'state' | 'certainty'>): RelationFacts {
  const { id, type, from, to, dataset, role, share, place, event, summary, about, follows, amends } = row;
  const amount = row.amountValue === null ? null : { value: row.amountValue, currency: row.amountCurrency };
  return {
    id,
    type,
    from,
    to,
    dataset,
    role,
    amount,
    share,
    place,
    event,
    summary,
    about,
    follows,
    amends,
    properties: parsed<Property[]>(row.properties),
  };
}

export function toSeenRelation(row: RelationRow): SeenRelation {
  return { ...toFacts(row), state: parsed<HistoryState>(row.state), certainty: row.certainty };
}

/** What lies on the relationship; its type and ends are its own. Entry `n` of `states` and of `history` is of one state. */
export function relationProperties(relation: Relation): Properties {
  const { id, dataset, role, amount, share, place, event, summary, about, follows, amends } = relation;
  return {
    id,
    states: relation.history.map(stateColumns),
    history: relation.history.map((state) => JSON.stringify(state)),
    dataset,
    role,
    share,
    place,
    event,
    summary,
    about,
    follows,
    amends,
    amountValue: amount?.value ?? null,
    amountCurrency: amount?.currency ?? null,
    properties: JSON.stringify(relation.properties),
    text: searchText(relation),
  };
}

/** What lies on the `:RelationId` node by which the relation is found, its digest left out. */
export function relationIdProperties({
  id,
  type,
  from,
  to,
  dataset,
  about,
  follows,
  amends,
}: Relation): Properties {
  return { id, type, from, to, dataset, about, follows, amends };
}
