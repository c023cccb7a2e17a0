import { CATEGORIES } from '../../model/types.ts';
import type { Category } from '../../model/types.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import type { Desk } from '../planner/desk.ts';
import type { AnswerRow, Draft } from './answer.ts';

const MOST = 4;

/** What may be asked next: of what the answer holds, never of what the data do not. */
export function suggestionsOf(desk: Desk, draft: Draft, asked: string): string[] {
  const rows = [...(draft.groups ?? []).flatMap((group) => group.rows), ...(draft.nearMisses ?? [])];
  const found = rows.slice(0, 8).flatMap((row) => ofRow(desk, row));
  const key = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return [
    ...new Map(found.filter((text) => key(text) !== key(asked)).map((text) => [key(text), text])).values(),
  ].slice(0, MOST);
}

function ofRow(desk: Desk, { relations, entity }: AnswerRow): string[] {
  const [relation] = relations;
  if (!relation) return entity === null ? [] : [`What about ${desk.entity(entity)}?`];
  const [from, to] = [desk.entity(relation.from), desk.entity(relation.to)];
  const { noun, category } = typeTerm(desk.vocabulary, relation.type);
  const sources = `Who says so: the ${noun} of ${from} and ${to}?`;
  if (relation.state.denies.length > 0) return [`Who denies the ${noun} of ${from} and ${to}?`, sources];
  return [
    sources,
    ...(CATEGORIES.includes(category) ? (ASKED[category]?.(from, to) ?? []) : []),
    `What has ${from} to do with ${to}?`,
  ];
}

const ASKED: Partial<Record<Category, (from: string, to: string) => string[]>> = {
  CONTACT: (from) => [`Who met ${from}?`],
  TALKS: (from, to) => [`Since when is ${from} in talks with ${to}?`],
  PARTNERSHIP: (from) => [`Who are the partners of ${from}?`],
  EMPLOYMENT: (_from, to) => [`Who works for ${to}?`],
};
