import type { Certainty, Property, Relation, RelationFacts } from '../../../model/types.ts';
import type { SeenRelation } from '../../port.ts';
import { searchText } from '../../shared/search-text.ts';
import { changeProperties } from './change.ts';
import { stateOf, stateText, stateValues } from './history.ts';
import { parsed } from './json.ts';
import type { Value } from './text.ts';
import { daysOf, stateColumns } from './states.ts';

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

/** What is stored of a relation, on its relationship and the node of its id, in the order in which `relations/of-row` takes the columns. */
export function relationRow(relation: Relation, digest: string): Record<string, Value> {
  const { id, type, from, to, dataset, role, amount, share, place, event, summary } = relation;
  const { about, follows, amends, properties, history } = relation;
  const { changes, lastChange } = changeProperties(relation);
  return {
    id,
    type,
    from,
    to,
    digest,
    states: history.map(stateColumns),
    history: history.map(stateText),
    dataset,
    lastChange,
    changes,
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
    text: searchText(relation) || null,
  };
}

/** Everything by which one relation differs from another, in a fixed order; what it has a digest of. */
export function relationValues(relation: Relation): unknown[] {
  const { id, type, from, to, dataset, role, amount, share, place, event, summary } = relation;
  const { about, follows, amends, properties, history } = relation;
  const facts = [id, type, from, to, dataset, role, amount?.value, amount?.currency, share, place, event];
  const told = [summary, about, follows, amends, properties.map(({ name, value }) => [name, value])];
  return [...facts, ...told, ...history.map((state) => [daysOf(state), stateValues(state)])];
}
