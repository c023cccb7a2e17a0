import type { Entity } from '../../../model/types.ts';
import type { Claim } from '../../content.ts';

/** The version of the JSON below; seeds/import/formats/ftm/ownItems.ts reads it. */
const VERSION = 1;

/**
 * What FollowTheMoney has no property for, as JSON in `indexText`, the hidden text that any entity may
 * have: the relation's own id and ends, its type, and every statement with who says it and on what basis.
 */
export function ownText({ relation, term, evidence, summary }: Claim): string {
  const { id, from, to, role, amount, share, place, event, properties } = relation;
  const { words: _, ...type } = term;
  return JSON.stringify({
    liaison: VERSION,
    type,
    relation: { id, from, to, role, amount, share, place, event, summary, properties },
    statements: evidence.map((piece) => {
      const { stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end } = piece;
      const { publishedOn, retracts, source, origin } = piece;
      return {
        ...{ id: piece.id, stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end },
        ...{ publishedOn, retracts, source, origin },
      };
    }),
  });
}

/** What FollowTheMoney has no property for of an entity, in the same place: its own id and kind, and what stands in notes. */
export function ownEntityText({ id, kind, date, place, url, externalIds, properties }: Entity): string {
  return JSON.stringify({ liaison: VERSION, id, kind, date, place, url, externalIds, properties });
}
