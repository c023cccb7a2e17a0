/**
 * Everything that the page shows of entities and the relations among them, asked of the API as the page
 * asks it: a page in a file then says what the page on a server says.
 */
export const VIEWER_DOCUMENT = `
  query Viewer($ids: [ID!]!, $first: Int!, $asOf: Date, $knownBy: Date) {
    among(
      ids: $ids, first: $first, asOf: $asOf, knownBy: $knownBy,
      where: { includeDenied: true, includeEnded: true, includeNotYet: true }
    ) {
      entities {
        id kind name aliases country summary degree
        externalIds { scheme value }
        properties { name value }
        datasets { id title }
        ... on Company { url }
        ... on Agency { url }
        ... on Government { url }
        ... on Publication { url }
        ... on Event { date { ...DateFields } place }
        ... on Meeting { date { ...DateFields } place }
        ... on Thing { url place }
      }
      relations {
        id type label noun directed category status statusReason certainty certaintyReason
        startStated firstPublished lastReported originals summary role place share dataset
        start { ...DateFields }
        end { ...DateFields }
        amount { value currency }
        properties { name value }
        from { id }
        to { id }
        event { id name }
        about { id }
        follows { id }
        amends { id }
        deniedBy { id }
        followedBy { id }
        amendments { id }
        history { from until status statusReason originals margin start { ...DateFields } end { ...DateFields } }
        evidence(first: 100) {
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
      lens { asOf knownBy }
      total
    }
    vocabulary {
      kinds { id label plural shape colour }
      relationTypes { id label inverse noun directed temporality category }
      categories { id label }
      rule
    }
    datasets { id title description licence version writtenAt counts { entities relations sources evidence } }
  }
  fragment DateFields on FuzzyDate { text earliest latest words }
  fragment SourceFields on Source { id publisher title url publishedOn { ...DateFields } }
`;

interface Reference {
  id: string;
}

interface SourceRow extends Reference {
  title: string;
}

interface RelationRow extends Reference {
  about: Reference | null;
  amends: Reference | null;
  evidence: { nodes: Array<{ source: SourceRow; origin: SourceRow | null }>; pageInfo: object };
}

/** What the document answers, as far as it is looked into here. */
export interface ViewerAnswer {
  among: { entities: Reference[]; relations: RelationRow[]; lens: object; total: number };
  vocabulary: object;
  datasets: Array<Reference & { title: string }>;
}
