import type { Page, PageRequest, SeenRelation } from '../../store/port.ts';
import { checkDeadline } from '../context.ts';
import type { Reading } from '../context.ts';
import { LIMITS } from '../limits.ts';

const PAGE = 500;

/**
 * The relations of `pageOf`, page after page, as many as one answer is made from; `isCut` where there are more.
 * Throws TimeoutError once the deadline has passed.
 */
export async function bestRelations(
  { read }: Reading,
  pageOf: (page: PageRequest) => Promise<Page<SeenRelation> | undefined>,
): Promise<{ relations: SeenRelation[]; isCut: boolean }> {
  const relations: SeenRelation[] = [];
  let after: PageRequest['after'];
  for (;;) {
    checkDeadline(read);
    const page = await pageOf({ first: PAGE, ...(after ? { after } : {}) });
    relations.push(...(page?.rows ?? []));
    const [last, key] = [page?.rows.at(-1), page?.keys.at(-1)];
    if (!page?.hasNext || !last || key === undefined) return { relations, isCut: false };
    if (relations.length >= LIMITS.answer) return { relations, isCut: true };
    after = { key, id: last.id };
  }
}
