import type { Change } from '../../model/claims/change.ts';
import type { ChangeRange } from '../../model/claims/change.ts';
import { CERTAINTIES } from '../../model/types.ts';
import type { ChangeQuery, GraphStore, Page, PageRequest, ReadContext } from '../port.ts';
import { changeKey } from '../shared/change-cursor.ts';
import type { Overlay } from './overlay.ts';
import { compareText, patchedPage } from './pages.ts';
import type { Compare } from './pages.ts';
import { expanded } from './relations.ts';
import { bare, judgedAtStrangers, misjudged, misjudgedAt } from './strangers.ts';

/** Changes by the decisions: those of an entity are those of all that it stands for. */
export function mergedChanges(
  store: GraphStore,
  overlay: Overlay,
): Pick<GraphStore, 'changes' | 'countChanges'> {
  return {
    async changes(given, range, request, context) {
      const query = expanded(given, overlay);
      const read = (page: PageRequest) => store.changes(query, range, page, context);
      const judged = await atStrangers(query, range, context);
      if (!judged) return read(request);
      const drop = ({ relation }: Change) => judged.all.has(relation);
      const extra = judged.changes
        .filter(({ relation }) => judged.united.has(relation))
        .map((row) => ({ row, place: placeOf(row) }));
      return patchedPage(request, { read, placeOf, drop, extra, compare });
    },

    async countChanges(given, range, context) {
      const query = expanded(given, overlay);
      const count = await store.countChanges(query, range, context);
      const judged = await atStrangers(query, range, context);
      if (!judged) return count;
      return judged.changes.reduce(
        (sum, { relation }) =>
          sum + Number(judged.united.has(relation)) - Number(judged.stored.has(relation)),
        count,
      );
    },
  };

  /** What the store misjudges of this: null where it misjudges nothing. */
  async function atStrangers(query: ChangeQuery, range: ChangeRange, context: ReadContext) {
    const all = { ...query, certainties: [...CERTAINTIES] };
    if (!misjudged(overlay, all)) return null;
    const lens = { asOf: range.until, knownBy: range.until };
    const judged = await judgedAtStrangers(store, overlay, all, query.of ?? null, lens, context);
    const idsOf = (rows: typeof judged) => new Set(rows.map(({ relation }) => relation.id));
    return {
      all: idsOf(judged),
      stored: idsOf(judged.filter(({ stored }) => stored)),
      united: idsOf(judged.filter(({ united }) => united)),
      changes: await everyChange({ ...bare(query), of: misjudgedAt(overlay, query) }, range, context),
    };
  }

  async function everyChange(
    query: ChangeQuery,
    range: ChangeRange,
    context: ReadContext,
  ): Promise<Change[]> {
    const found: Change[] = [];
    let after: PageRequest['after'];
    for (;;) {
      const page: Page<Change> = await store.changes(
        query,
        range,
        { first: 1_000, ...(after && { after }) },
        context,
      );
      found.push(...page.rows);
      const last = page.rows.at(-1);
      if (!page.hasNext || !last) return found;
      after = placeOf(last);
    }
  }
}

/** The place of a change in its order, as cursors name it (shared/change-cursor.ts). */
const placeOf = (change: Change) => ({ id: change.relation, key: changeKey(change) });

/** Days downwards, then relations upwards, then kinds upwards. */
const compare: Compare = (left, right) =>
  compareText(dayOf(right.key), dayOf(left.key)) ||
  compareText(left.id, right.id) ||
  compareText(left.key, right.key);

const dayOf = (key: string) => key.slice(0, 'yyyy-mm-dd'.length);
