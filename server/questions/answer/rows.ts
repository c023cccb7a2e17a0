import { statusReason } from '../../model/claims/reason.ts';
import type { Evidence } from '../../model/types.ts';
import { certaintyReason } from '../../queries/relations/certaintyReason.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../store/port.ts';
import type { Desk } from '../planner/desk.ts';
import { certaintyOf } from '../planner/read.ts';
import { byStanding, standingOf } from '../planner/standing.ts';
import type { AnswerRow, RowBecause, RowSource } from './answer.ts';
import { aboutClause, dateClause, relationTitle, sentenceCase } from './words.ts';

/** A row for an entity, or for relations themselves, with every statement behind it. Relations must be learnt. */
export function rowOf(
  desk: Desk,
  relations: readonly SeenRelation[],
  given: {
    entity?: string;
    title?: string;
    because?: RowBecause;
    reason?: string;
    statements?: (relation: SeenRelation) => readonly Evidence[];
  },
): AnswerRow {
  const ordered = byStanding(desk, relations);
  const [first] = ordered;
  const reported = relations.flatMap(({ state }) => state.lastReported ?? []).sort();
  const statements = given.statements ?? (({ id }: SeenRelation) => desk.evidence(id));
  return {
    title:
      given.title ??
      (given.entity !== undefined ? desk.entity(given.entity) : first ? relationTitle(desk, first) : ''),
    entity: given.entity ?? null,
    relations: ordered,
    status: first?.state.status ?? null,
    certainty: first ? certaintyOf(desk, first) : null,
    because: given.because ?? (first ? standingOf(desk, first) : 'NO_RELATION'),
    reason: given.reason ?? ordered.map((relation) => reasonOf(desk, relation)).join(' '),
    start: first?.state.start ?? null,
    lastReported: reported.at(-1) ?? null,
    sources: ordered.flatMap((relation) =>
      statements(relation).map((statement) => sourceOf(desk, statement)),
    ),
  };
}

/** What the relation is, since when, and why it has its status, in a few sentences. */
export function reasonOf(desk: Desk, relation: SeenRelation): string {
  const { noun } = typeTerm(desk.vocabulary, relation.type);
  const summary = relation.state.knownUntil === null ? relation.summary : null;
  const what = summary ?? `${sentenceCase(noun)}${aboutClause(relation)}: ${relationTitle(desk, relation)}.`;
  const certainty = desk.during ? null : certaintyReason(relation, desk.lens);
  const why = statusReason(relation.state, desk.entity, desk.publisher);
  return [what, sentenceCase(`${dateClause(desk, relation)}.`), certainty, why]
    .filter((part) => part !== null)
    .join(' ');
}

function sourceOf(desk: Desk, statement: Evidence): RowSource {
  const source = desk.source(statement.source);
  return {
    evidence: statement.id,
    source: statement.source,
    origin: statement.origin,
    publisher: desk.publisher(statement.source),
    originPublisher: statement.origin === null ? null : desk.publisher(statement.origin),
    title: source?.title ?? statement.source,
    url: source?.url ?? null,
    stance: statement.stance,
    basis: statement.basis,
    speaker: statement.speaker === null ? statement.attribution : desk.entity(statement.speaker),
    locator: statement.locator,
    note: statement.note,
    publishedOn: statement.publishedOn,
  };
}
