import type { Draft } from '../../answer/answer.ts';
import { list, sentenceCase } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { planRelated } from './related.ts';

/** Whether one has a relation of a sort with anybody: yes, no because denied or over, or nothing that says so. */
export async function planHolds(
  desk: Desk,
  { of, aim, end }: Extract<Question, { form: 'HOLDS' }>,
  words: readonly Span[],
): Promise<Draft> {
  const wanted = { spans: [], kinds: null, group: null, countries: null };
  const draft = await planRelated(
    desk,
    {
      form: 'RELATED',
      to: [of],
      every: false,
      aim,
      end,
      wanted,
      count: false,
      countsRelations: false,
      without: false,
      byHead: false,
      within: null,
      except: [],
    },
    words,
  );
  const rows = (draft.groups ?? []).find(({ counted }) => counted)?.rows ?? [];
  const perhaps = (draft.groups ?? []).filter(({ counted }) => !counted).flatMap((group) => group.rows);
  const against = (draft.nearMisses ?? []).filter(({ because }) => because !== 'OTHER_RELATION');
  if (rows.length > 0)
    return {
      ...draft,
      yesNo: 'YES',
      sentence: `Yes, ${list(rows.slice(0, 6).map(({ title }) => title))}: ${draft.sentence}`,
    };
  if (perhaps.length > 0) return { ...draft, yesNo: 'OPEN', sentence: `That is open: ${draft.sentence}` };
  if (against.length > 0)
    return {
      ...draft,
      yesNo: against.some(({ because }) => because === 'DISPUTED') ? 'OPEN' : 'NO',
      sentence: sentenceCase(draft.sentence),
    };
  return { ...draft, yesNo: 'NOT_REPORTED' };
}
