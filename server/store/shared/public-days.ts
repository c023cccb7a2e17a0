import type { Evidence } from '../../model/types.ts';
import { publicDays, type PublicDays } from '../../model/claims/public.ts';

const REMEMBERED = new Map<string, PublicDays>();
const MOST_REMEMBERED = 10_000;

/**
 * The days from which evidence perhaps and surely counts as public (model.md, "Known"). On both
 * engines `knownBy` filters evidence by the first and its order goes by the second; each stores both
 * beside the evidence. A load writes the same few dates thousands of times over, so the last ones
 * are remembered.
 *
 * @throws InputError where `publishedOn` is no EDTF.
 */
export function publicDaysOf({
  publishedOn,
  recordedAt,
}: Pick<Evidence, 'publishedOn' | 'recordedAt'>): PublicDays {
  const dates = `${publishedOn ?? ''} ${recordedAt.slice(0, 'yyyy-mm-dd'.length)}`;
  const remembered = REMEMBERED.get(dates);
  if (remembered !== undefined) return remembered;
  const days = publicDays({ publishedOn, recordedAt });
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(dates, days);
  return days;
}
