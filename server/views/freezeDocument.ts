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
  /** Only where it was asked for; null where there is no such entity. */
  partners?: Readonly<Record<string, unknown>> | null;
}

/**
 * Everything that the page draws of these entities, asked as the page asks it, with the statements
 * behind each relation (the first 500: as many as one page of the API may hold).
 */
export const FREEZE_DOCUMENT = parse(`
  query Freeze(
    $ids: [ID!]!, $first: Int!, $asOf: Date, $knownBy: Date,
    $asks: Boolean!, $of: ID!, $country: String, $kind: String
  ) {
    among(ids: $ids, where: { includeDenied: true }, first: $first, asOf: $asOf, knownBy: $knownBy) {
      entities { ...EntityFields }
      relations {
        ...RelationFields
        evidence(first: 500) { nodes { id source { ...SourceFields } origin { ...SourceFields } } }
      }
      total
      truncated
      lens { asOf knownBy }
    }
    datasets { id title version writtenAt }
    partners(of: $of, country: $country, kind: $kind, asOf: $asOf, knownBy: $knownBy) @include(if: $asks) {
      of { ...EntityFields }
      sentence
      rule
      partnered { ...Row }
      inTalks { ...Row }
      notCounted { ...Row }
      lens { asOf knownBy }
    }
  }
  fragment Row on PartnerRow {
    entity { ...EntityFields }
    because reason certainty lastReported
    relations {
      ...RelationFields
      evidence(first: 20) {
        nodes {
          id stance basis certainty attribution locator note
          speaker { id name }
          onBehalfOf { id name }
          start { ...DateFields }
          end { ...DateFields }
          publishedOn { ...DateFields }
          retracts { id }
          source { ...SourceFields }
          origin { ...SourceFields }
        }
        pageInfo { hasNextPage }
      }
    }
  }
  fragment EntityFields on Entity {
    id kind name aliases country degree
    ... on Event { date { ...DateFields } }
    ... on Meeting { date { ...DateFields } }
  }
  fragment RelationFields on Relation {
    id type label noun directed category status statusReason certainty startStated lastReported originals summary
    from { id } to { id }
    start { ...DateFields }
    end { ...DateFields }
    deniedBy { from { id } }
    amends { id }
    event { id }
  }
  fragment DateFields on FuzzyDate { text earliest latest words }
  fragment SourceFields on Source { id publisher title url publishedOn { ...DateFields } }
`);
