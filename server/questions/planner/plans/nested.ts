import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { list } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { planRelated } from './related.ts';

type Nested = Extract<Question, { form: 'NESTED' }>;
type Plan = (desk: Desk, question: Question, words: readonly Span[]) => Promise<Draft>;

/** The most that an inner question may find; more are too many to ask about one by one. */
const MOST_FOUND = 200;

/** Asks the inner question, and the outer one about whom it found; every row carries the claims of both. */
export async function planNested(desk: Desk, question: Nested, plan: Plan): Promise<Draft> {
  const inner = await plan(desk, question.inner, question.innerMentions);
  const found = countedOf(inner).filter(({ entity }) => entity !== null);
  const ids = [...new Set(found.flatMap(({ entity }) => entity ?? []))];
  const [group] = question.outer.to;
  const missing = inner.missing ?? [];
  if (!group || ids.length === 0)
    return {
      sentence: `Nobody is found for “${group?.name ?? ''}”: ${inner.sentence}`,
      groups: [],
      nearMisses: inner.nearMisses ?? [],
      ...(inner.graphql === undefined ? {} : { graphql: inner.graphql }),
      missing,
    };
  if (ids.length > MOST_FOUND)
    return {
      kind: 'UNSUPPORTED',
      sentence: `“${group.name}” are ${ids.length} here, too many to ask about at once. Name a country, a kind or a time.`,
    };
  const outer = { ...question.outer, to: [{ ...group, ids }] };
  const draft = await planRelated(desk, outer, question.outerMentions);
  const of = new Map(found.map((row) => [row.entity, row]));
  return {
    ...draft,
    sentence: `${draft.sentence} Read as ${group.name}: ${list(ids.slice(0, 8).map(desk.entity))}${ids.length > 8 ? ` and ${ids.length - 8} more` : ''}.`,
    groups: (draft.groups ?? []).map((one) => ({ ...one, rows: one.rows.map((row) => withInner(row, of)) })),
    graphql: both(inner.graphql ?? null, draft.graphql ?? null),
    missing: [...missing, ...(draft.missing ?? [])],
  };
}

const countedOf = (draft: Draft): AnswerRow[] =>
  (draft.groups ?? []).filter(({ counted }) => counted).flatMap(({ rows }) => rows);

/** A row with the claims by which its other end is one of the group. */
function withInner(row: AnswerRow, found: ReadonlyMap<string | null, AnswerRow>): AnswerRow {
  const ends = new Set(row.relations.flatMap(({ from, to }) => [from, to]));
  const through = [...ends].flatMap((id) => (id === row.entity ? [] : (found.get(id) ?? [])));
  const more = through.flatMap(({ relations }) => relations);
  const relations = [...new Map([...row.relations, ...more].map((one) => [one.id, one])).values()];
  const sources = [...row.sources, ...through.flatMap((one) => one.sources)];
  return {
    ...row,
    relations,
    sources: [...new Map(sources.map((source) => [source.evidence, source])).values()],
    reason: [row.reason, ...through.map(({ title, reason }) => `${title}: ${reason}`)].join(' '),
  };
}

/** Both queries as one, each under its name. */
function both(inner: string | null, outer: string | null): string | null {
  if (inner === null || outer === null) return outer ?? inner;
  const body = (text: string) => text.replace(/^[^{]*\{\n {2}/, '').replace(/\n\}$/, '');
  return `{\n  found: ${body(inner)}\n  answer: ${body(outer)}\n}`;
}
