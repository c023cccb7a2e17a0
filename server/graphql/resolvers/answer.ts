import { checkFirst } from '../../queries/checks/bounds.ts';
import type { Answer, AnswerGroup, AnswerRow, Option, RowSource } from '../../questions/answer/answer.ts';
import { ask } from '../../questions/ask.ts';
import type { AskArguments } from '../../questions/ask.ts';
import { complete, MOST_COMPLETIONS } from '../../questions/complete.ts';
import type { Completion } from '../../questions/complete.ts';
import type { Lens } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { fuzzy } from './fuzzy.ts';
import { entityParent, evidenceParent } from './parents.ts';

interface GroupParent {
  group: AnswerGroup;
  lens: Lens;
}
interface RowParent {
  row: AnswerRow;
  lens: Lens;
}
interface SourceParent {
  source: RowSource;
  lens: Lens;
}

/** A question in plain words, under the days that it names, else those given. */
export const answer = (_: unknown, given: AskArguments, { reading }: Context): Promise<Answer> =>
  ask(reading, given);

export async function completions(
  _: unknown,
  { text, first }: { text: string; first?: number | null },
  { reading }: Context,
): Promise<Completion[]> {
  const most = checkFirst(first ?? MOST_COMPLETIONS, MOST_COMPLETIONS);
  return (await complete(reading, text)).slice(0, most);
}

export const answerResolvers = {
  Answer: {
    value: ({ yesNo, number, date }: Answer) =>
      yesNo ?? date?.text ?? (number === null ? null : String(number)),
    groups: ({ groups, lens }: Answer): GroupParent[] => groups.map((group) => ({ group, lens })),
    nearMisses: ({ nearMisses, lens }: Answer): RowParent[] => nearMisses.map((row) => ({ row, lens })),
  },
  AnswerToken: { alternatives: ({ options }: { options: Option[] }) => options },
  AnswerGroup: {
    title: ({ group }: GroupParent) => group.title,
    counted: ({ group }: GroupParent) => group.counted,
    rows: ({ group, lens }: GroupParent): RowParent[] => group.rows.map((row) => ({ row, lens })),
  },
  AnswerRow: {
    title: ({ row }: RowParent) => row.title,
    entity: ({ row, lens }: RowParent, _: unknown, context: Context) =>
      entityParent(row.entity, lens, context),
    relations: ({ row, lens }: RowParent) => row.relations.map((relation) => ({ relation, lens })),
    status: ({ row }: RowParent) => row.status,
    certainty: ({ row }: RowParent) => row.certainty,
    because: ({ row }: RowParent) => row.because,
    reason: ({ row }: RowParent) => row.reason,
    start: ({ row }: RowParent) => row.start,
    lastReported: ({ row }: RowParent) => row.lastReported,
    sources: ({ row, lens }: RowParent): SourceParent[] => row.sources.map((source) => ({ source, lens })),
  },
  AnswerSource: {
    evidence: ({ source, lens }: SourceParent, _: unknown, context: Context) =>
      evidenceParent(source.evidence, lens, context),
    evidenceId: ({ source }: SourceParent) => source.evidence,
    sourceId: ({ source }: SourceParent) => source.source,
    originId: ({ source }: SourceParent) => source.origin,
    publisher: ({ source }: SourceParent) => source.publisher,
    originPublisher: ({ source }: SourceParent) => source.originPublisher,
    title: ({ source }: SourceParent) => source.title,
    url: ({ source }: SourceParent) => source.url,
    stance: ({ source }: SourceParent) => source.stance,
    basis: ({ source }: SourceParent) => source.basis,
    speaker: ({ source }: SourceParent) => source.speaker,
    locator: ({ source }: SourceParent) => source.locator,
    note: ({ source }: SourceParent) => source.note,
    publishedOn: ({ source }: SourceParent) => fuzzy(source.publishedOn),
  },
  Completion: { kind: ({ kind }: Completion) => kind.toUpperCase() },
};
