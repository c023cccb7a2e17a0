import { foldName } from '../../model/names/fold.ts';
import type { Evidence } from '../../model/types.ts';
import type { SeenRelation } from '../../store/port.ts';
import { meant } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';
import { stemmer } from '../lexicon/phrases.ts';
import type { Desk } from './desk.ts';

/**
 * Words that are neither names nor vocabulary may be what a relation is about: "… in Europe", "…
 * about privacy". The relations whose own words mention most of them are kept; words that none of
 * these mentions are missing, and named in the answer.
 */
export interface Mentioning {
  relations: SeenRelation[];
  missing: string[];
  /** Whether words of the question narrowed the relations down. */
  narrowed: boolean;
}

export async function mentioning(
  desk: Desk,
  relations: readonly SeenRelation[],
  words: readonly Span[],
): Promise<Mentioning> {
  if (words.length === 0) return { relations: [...relations], missing: [], narrowed: false };
  await desk.learn(relations);
  const wanted = words.map((span) => ({ span, is: answers(desk, span, relations) }));
  const counted = relations.map((relation) => ({ relation, met: wanted.filter(({ is }) => is(relation)) }));
  const most = Math.max(0, ...counted.map(({ met }) => met.length));
  const best = most === 0 ? [] : counted.filter(({ met }) => met.length === most);
  const met = new Set(best.flatMap((row) => row.met.map(({ span }) => span)));
  return {
    relations: best.length > 0 ? best.map(({ relation }) => relation) : [...relations],
    missing: words.filter((span) => !met.has(span)).map(({ text }) => text),
    narrowed: best.length > 0,
  };
}

/** Of the statements of a relation, those that mention the words, or all where none does. */
export function statementsMentioning(
  desk: Desk,
  statements: readonly Evidence[],
  words: readonly Span[],
): readonly Evidence[] {
  if (words.length === 0) return statements;
  const tests = words.map((span) => matcher(desk, span));
  const scored = statements.map((statement) => ({
    statement,
    met: tests.filter((is) => is(` ${stems(desk)(foldName(statement.note ?? ''))} `)).length,
  }));
  const most = Math.max(0, ...scored.map(({ met }) => met));
  return most === 0 ? statements : scored.filter(({ met }) => met === most).map(({ statement }) => statement);
}

/** Summary, role, place, properties, event and notes of a relation, as stems between spaces. */
function textOf(relation: SeenRelation, desk: Desk): string {
  const parts = [
    // Under an earlier day a summary written later would tell what nobody knew.
    relation.state.knownUntil === null ? relation.summary : null,
    relation.role,
    relation.place,
    relation.event === null ? null : desk.entity(relation.event),
    ...relation.properties.flatMap(({ name, value }) => [name, value]),
    ...desk.evidence(relation.id).flatMap(({ note, attribution }) => [note, attribution]),
  ];
  return ` ${stems(desk)(
    parts
      .filter((part) => part !== null)
      .map(foldName)
      .join(' '),
  )} `;
}

/** Whether a relation is what a phrase names (itself, or the deal that it amends), or mentions a word. */
function answers(
  desk: Desk,
  span: Span,
  relations: readonly SeenRelation[],
): (relation: SeenRelation) => boolean {
  const types = meant(span, 'RELATION')?.types ?? [];
  const named = new Set(relations.filter(({ type }) => types.includes(type)).map(({ id }) => id));
  if (named.size > 0) return ({ id, amends }) => named.has(id) || (amends !== null && named.has(amends));
  const is = matcher(desk, span);
  return (relation) => is(textOf(relation, desk));
}

function matcher(desk: Desk, span: Span): (text: string) => boolean {
  const stem = stems(desk)(span.tokens.map(({ folded }) => folded).join(' '));
  return (text) => text.includes(` ${stem} `);
}

const STEMMERS = new WeakMap<object, (key: string) => string>();

function stems({ lexicon }: Desk): (key: string) => string {
  const known = STEMMERS.get(lexicon) ?? stemmer(lexicon.language.endings);
  STEMMERS.set(lexicon, known);
  return known;
}
