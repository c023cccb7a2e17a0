import type { ChangeKind, Day, FuzzyDate } from '../state/types.ts';
import { DATE_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from './fragments.ts';
import { document, request } from './request.ts';
import type { EntityAnswer, EvidenceAnswer, RelationAnswer } from './types.ts';

/** The days after `since`, up to `until`, as known by `until`. */
export interface ChangeDays {
  since: Day;
  until: Day;
}

interface Page {
  hasNextPage: boolean;
  endCursor: string | null;
}

/** One change of one relation, as the table beside the network tells it. */
export interface ChangeAnswer {
  kind: ChangeKind;
  /** When it happened, as far as is known; null: no day is given. */
  day: FuzzyDate | null;
  certainty: 'CERTAIN' | 'POSSIBLE';
  sentence: string;
  relation: { id: string };
  evidence: EvidenceAnswer[];
}

/** A page of changes, newest first. */
export interface ChangePage {
  nodes: ChangeAnswer[];
  pageInfo: Page;
}

/** A change as it is marked on the network, with what is needed to draw its relation. */
export interface MarkedChange {
  kind: ChangeKind;
  relation: Omit<RelationAnswer, 'from' | 'to'> & { from: EntityAnswer; to: EntityAnswer };
}

const CHANGES = document<{ changes: ChangePage }, ChangeDays & { first: number; after: string | null }>(
  `query Changes($since: Date!, $until: Date!, $first: Int!, $after: String) {
    changes(since: $since, until: $until, first: $first, after: $after) {
      nodes {
        kind certainty sentence
        day { ...DateFields }
        relation { id }
        evidence { ...EvidenceFields }
      }
      pageInfo { hasNextPage endCursor }
    }
  } ${EVIDENCE_FIELDS} ${SOURCE_FIELDS} ${DATE_FIELDS}`,
);

const COUNTED = document<{ changes: { totalCount: number } }, ChangeDays>(
  `query ChangeCount($since: Date!, $until: Date!) {
    changes(since: $since, until: $until, first: 1) { totalCount }
  }`,
);

const MARKED = document<
  { changes: { nodes: MarkedChange[]; pageInfo: Page } },
  ChangeDays & { first: number; after: string | null }
>(
  `query ChangeMarks($since: Date!, $until: Date!, $first: Int!, $after: String) {
    changes(since: $since, until: $until, first: $first, after: $after) {
      nodes { kind relation { ...RelationFields from { ...EntityFields } to { ...EntityFields } } }
      pageInfo { hasNextPage endCursor }
    }
  } ${RELATION_FIELDS} ${ENTITY_FIELDS} ${DATE_FIELDS}`,
);

const KNOWN = document<
  { changes: { nodes: Array<{ kind: ChangeKind; day: { latest: Day | null } | null }> } },
  ChangeDays & { first: number }
>(
  `query KnownDays($since: Date!, $until: Date!, $first: Int!) {
    changes(since: $since, until: $until, first: $first) { nodes { kind day { latest } } }
  }`,
);

/** How many changes are marked at most, and how many are asked for at once. */
const MOST_MARKS = 500;
const MARKS_A_PAGE = 100;

/** Changes between two days with what is said of each, newest first; `after` is a cursor of an earlier page. */
export async function loadChanges(
  days: ChangeDays,
  page: { first: number; after: string | null },
  signal?: AbortSignal,
): Promise<ChangePage> {
  return (await request(CHANGES, { ...days, ...page }, signal)).changes;
}

/** How many changes there are: asked by itself, since of a million relations counting takes longer than reading. */
export async function countChanges(days: ChangeDays, signal?: AbortSignal): Promise<number> {
  return (await request(COUNTED, { ...days }, signal)).changes.totalCount;
}

/** What the network marks: the latest changes, and whether there are more than are marked. */
export async function loadMarks(
  days: ChangeDays,
  signal?: AbortSignal,
): Promise<{ changes: MarkedChange[]; cut: boolean }> {
  const changes: MarkedChange[] = [];
  let after: string | null = null;
  while (changes.length < MOST_MARKS) {
    const page: { nodes: MarkedChange[]; pageInfo: Page } = (
      await request(MARKED, { ...days, first: MARKS_A_PAGE, after }, signal)
    ).changes;
    changes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { changes, cut: false };
    after = page.pageInfo.endCursor;
  }
  return { changes, cut: true };
}

/** A day on which something became known or changed its status, and how much did. */
export interface KnownDay {
  day: Day;
  count: number;
}

const IN_THE_WORLD: readonly ChangeKind[] = ['BEGAN', 'ENDED', 'WIDENED'];

/** The latest days by which something became known, newest first, up to `until`. */
export async function loadKnownDays(until: Day, signal?: AbortSignal): Promise<KnownDay[]> {
  const { changes } = await request(KNOWN, { since: '0000-01-01', until, first: 200 }, signal);
  const counts = new Map<Day, number>();
  for (const { kind, day } of changes.nodes) {
    const latest = day?.latest;
    if (latest && !IN_THE_WORLD.includes(kind)) counts.set(latest, (counts.get(latest) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count }));
}
