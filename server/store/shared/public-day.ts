import type { Day, Evidence } from '../../model/types.ts';
import { publicDays } from '../../model/claims/public.ts';

const REMEMBERED = new Map<string, Day>();
const MOST_REMEMBERED = 10_000;

/**
 * The day from which evidence surely counts as public (model.md, "Known"). `knownBy` filters and
 * the order of evidence go by it on both engines; each stores it beside the evidence. A load
 * writes the same few dates thousands of times over, so the last ones are remembered.
 *
 * @throws InputError where `publishedOn` is no EDTF.
 */
export function publicDay({ publishedOn, recordedAt }: Pick<Evidence, 'publishedOn' | 'recordedAt'>): Day {
  const dates = `${publishedOn ?? ''} ${recordedAt.slice(0, 'yyyy-mm-dd'.length)}`;
  const remembered = REMEMBERED.get(dates);
  if (remembered !== undefined) return remembered;
  const { latest } = publicDays({ publishedOn, recordedAt });
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(dates, latest);
  return latest;
}
