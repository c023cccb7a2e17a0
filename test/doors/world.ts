import { fileURLToPath } from 'node:url';
import { loadFolder } from '../../seeds/load/load.ts';
import type { AnswerTold, RowTold } from '../../server/graphql/documents/ask.ts';
import type { Answer, AnswerRow } from '../../server/questions/answer/answer.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { problemsOfReference } from '../questions/marking-reference.ts';
import type { ReferenceQuestion } from '../questions/marking-reference.ts';
import { questionsIn } from '../questions/world.ts';
import type { NameRow } from '../../server/store/port.ts';

/** The day on which a question of the forty is asked. */
export const FORTY = questionsIn<ReferenceQuestion>('ford-china.yaml').map((question) => ({
  id: question.id,
  asked: {
    question: question.question,
    asOf: question.as_of ?? '2026-02-15',
    // The articles, which bear no day, were surely public then.
    knownBy: question.known_by ?? '2026-03-01',
  },
  reference: question,
}));

export const loadFord = (store: GraphStore) =>
  loadFolder(store, fileURLToPath(new URL('../../seeds/ford-china', import.meta.url)), {
    now: new Date('2026-02-15T12:00:00Z'),
  });

/** What the marking of the forty reads of an answer, taken from what came through a door. */
export function problemsThroughDoor(
  question: ReferenceQuestion,
  told: Pick<AnswerTold, 'kind' | 'sentence' | 'yesNo' | 'number' | 'date' | 'status' | 'understood'> & {
    groups: Array<{ counted: boolean; rows: RowTold[] }>;
    nearMisses: RowTold[];
  },
  names: readonly NameRow[],
): string[] {
  const answer = {
    ...told,
    groups: told.groups.map((group) => ({ ...group, title: '', rows: group.rows.map(rowOf) })),
    nearMisses: told.nearMisses.map(rowOf),
  };
  return problemsOfReference(question, answer as unknown as Answer, names);
}

const rowOf = (row: RowTold) => ({ ...row, entity: row.entity?.id ?? null }) as unknown as AnswerRow;
