import { publicDays } from '../../../model/claims/public.ts';
import type { Evidence } from '../../../model/types.ts';

/** Of statements those that were public first; several where their dates do not tell which. */
export function firstPublic(statements: readonly Evidence[]): Evidence[] {
  const dated = statements.map((statement) => ({ statement, ...publicDays(statement) }));
  const surely = dated.map(({ latest }) => latest).sort()[0] ?? '';
  return dated
    .filter(({ earliest }) => earliest <= surely)
    .sort((one, other) => (one.latest < other.latest ? -1 : 1))
    .map(({ statement }) => statement);
}
