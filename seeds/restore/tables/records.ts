import { listIn, pairsIn } from '../../../server/model/cellText.ts';
import { evidenceId } from '../../../server/model/ids.ts';
import type { Evidence } from '../../../server/model/types.ts';
import type { Row } from './rows.ts';

type Cells = Row['cells'];
type Plain = Record<string, unknown>;

/** A row of nodes.csv or mentioned.csv as the record that a Liaison file holds of an entity. */
export function entityIn(cells: Cells): Plain {
  const { Id, Label, kind, country, aliases, summary, date, place, url, external_ids, datasets } = cells;
  return {
    ...{ id: Id, kind, name: Label, country, summary, date, place, url },
    aliases: listOf(aliases),
    externalIds: pairsOf(external_ids).map(([scheme, value]) => ({ scheme, value })),
    properties: propertiesOf(cells),
    datasets: listOf(datasets),
  };
}

/** A row of sources.csv as the record of a source. */
export function sourceIn({ id, publisher, title, url, published_on, based_on, dataset }: Cells): Plain {
  return {
    id,
    publisher,
    title: title ?? '',
    url,
    publishedOn: published_on,
    basedOn: listOf(based_on),
    dataset,
  };
}

/** A row of relations.csv with its rows of evidence.csv. What is derived (status, dates …) is passed over. */
export function relationIn(cells: Cells, evidence: readonly Cells[]): Plain {
  const { Id, Source, Target, relation_type, role, amount, currency, share, place, event } = cells;
  const { about, follows, amends, summary, dataset } = cells;
  return {
    ...{ id: Id, type: relation_type, from: Source, to: Target, role, place, event },
    ...{ about, follows, amends, summary, dataset },
    amount: numberIn(amount) === null ? null : { value: numberIn(amount), currency: currency ?? null },
    share: numberIn(share),
    properties: propertiesOf(cells),
    evidence: statementsIn(evidence),
  };
}

/**
 * Statements get the id of what they say, whatever id is written: speakers who were merged stand in the
 * tables as who they are, and somebody may have edited a cell. What they take back follows.
 */
function statementsIn(rows: readonly Cells[]): Plain[] {
  const renamed = new Map<string, string>();
  const statements = rows.map((cells) => ({ cells, said: statementIn(cells) }));
  // What takes nothing back first: what is taken back must have its id by then.
  for (const { cells, said } of [...statements].sort((one, other) => depth(one) - depth(other))) {
    if (said.retracts !== null) said.retracts = renamed.get(said.retracts) ?? said.retracts;
    if (cells.id) renamed.set(cells.id, evidenceId(said));
  }
  return statements.map(({ said: { relation: _, ...said } }) => said);
}

const depth = ({ said }: { said: { retracts: string | null } }): number => (said.retracts === null ? 0 : 1);

type Statement = Omit<Evidence, 'id'>;

function statementIn(cells: Cells): Statement {
  const { relation, stance, basis, speaker_id, attribution, on_behalf_of_id, locator, note, start, end } =
    cells;
  const { published_on, recorded_at, retracts, source, origin, dataset } = cells;
  const said = {
    ...{
      relation,
      stance,
      basis,
      speaker: speaker_id,
      attribution,
      onBehalfOf: on_behalf_of_id,
      locator,
      note,
    },
    ...{
      start,
      end,
      publishedOn: published_on,
      recordedAt: recorded_at,
      withdrawnAt: null,
      retracts,
      source,
    },
    ...{ origin, dataset },
  };
  // As far as it is none, the reader of records says so.
  return said as Statement;
}

const listOf = (cell: string | null | undefined): string[] =>
  cell === null || cell === undefined ? [] : listIn(cell);
const pairsOf = (cell: string | null | undefined) => pairsIn(cell ?? '');
const propertiesOf = ({ properties }: Cells) => pairsOf(properties).map(([name, value]) => ({ name, value }));

/** A number as Liaison writes it; what is none goes on as it is, to be refused with its line. */
function numberIn(cell: string | null | undefined): number | string | null {
  if (cell === null || cell === undefined) return null;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
}
