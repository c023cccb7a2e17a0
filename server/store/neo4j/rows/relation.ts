import type { Certainty, Property, Relation, RelationFacts } from '../../../model/types.ts';
import type { SeenRelation } from '../../port.ts';
import { searchText } from '../../shared/search-text.ts';
import { changeProperties } from './change.ts';
import { digestOf } from './digest.ts';
import { stateOf, stateText } from './history.ts';
import { parsed } from './json.ts';
import type { Value } from './text.ts';
import { stateColumns } from './states.ts';

/** A row of the part `relations/columns`; `properties` is JSON text, null where there are none. */
export interface RelationRow extends Omit<RelationFacts, 'amount' | 'properties'> {
  amountValue: number | null;
  amountCurrency: string | null;
  properties: string | null;
  state: string;
  columns: string;
  certainty: Certainty;
}

export function toFacts(row: Omit<RelationRow, 'state' | 'columns' | 'certainty'>): RelationFacts {
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
    properties: row.properties === null ? [] : parsed<Property[]>(row.properties),
  };
}

export function toSeenRelation(row: RelationRow): SeenRelation {
  return { ...toFacts(row), state: stateOf(row.state, row.columns), certainty: row.certainty };
}

/** Everything by which one relation differs from another, as columns in a fixed order; what it has a digest of. */
export function relationColumns(relation: Relation): Record<string, Value> {
  const { id, type, from, to, dataset, role, amount, share, place, event, summary } = relation;
  const { about, follows, amends, properties, history } = relation;
  return {
    id,
    type,
    from,
    to,
    dataset,
    states: history.map(stateColumns),
    history: history.map(stateText),
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
    properties: properties.length === 0 ? null : JSON.stringify(properties),
  };
}

/**
 * What is stored of a relation, on its relationship and the node of its id, in the order in which
 * `relations/of-row` takes the columns: first what follows from the others.
 */
export function relationRow(relation: Relation): Record<string, Value> {
  const columns = relationColumns(relation);
  const { changes, lastChange } = changeProperties(relation);
  return { digest: digestOf(columns), changes, lastChange, text: searchText(relation) || null, ...columns };
}
