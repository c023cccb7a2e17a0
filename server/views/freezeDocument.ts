import { parse } from 'graphql';
import type { Frozen, FrozenEntity, FrozenRelation, FrozenSource } from './frozen.ts';

/** What the document below answers. */
export interface FreezeAnswer {
  among: {
    entities: FrozenEntity[];
    relations: Array<
      Omit<FrozenRelation, 'evidence' | 'sources'> & {
        evidence: { nodes: Array<{ id: string; source: FrozenSource; origin: FrozenSource | null }> };
      }
    >;
    total: number;
    truncated: boolean;
    lens: Frozen['lens'];
  };
  datasets: Frozen['datasets'];
}

/**
 * Everything that the page draws of these entities, asked as the page asks it, with the statements
 * behind each relation (the first 100: more than any panel shows at once).
 */
export const FREEZE_DOCUMENT = parse(`
  query Freeze($ids: [ID!]!, $first: Int!, $asOf: Date, $knownBy: Date) {
    among(ids: $ids, where: { includeDenied: true }, first: $first, asOf: $asOf, knownBy: $knownBy) {
      entities {
        id kind name aliases country degree
        ... on Event { date { ...DateFields } }
        ... on Meeting { date { ...DateFields } }
      }
      relations {
        id type label noun directed category status statusReason certainty startStated lastReported originals summary
        from { id } to { id }
        start { ...DateFields }
        end { ...DateFields }
        deniedBy { from { id } }
        amends { id }
        event { id }
        evidence(first: 100) { nodes { id source { ...SourceFields } origin { ...SourceFields } } }
      }
      total
      truncated
      lens { asOf knownBy }
    }
    datasets { id title version writtenAt }
  }
  fragment DateFields on FuzzyDate { text earliest latest words }
  fragment SourceFields on Source { id publisher title url publishedOn { ...DateFields } }
`);
