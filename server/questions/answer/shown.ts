import type { AnswerGroup } from './answer.ts';

const MOST_IDS = 30;

/** Forms whose query gives the answer as it is; what the others give has near misses in it. */
const EXACT: ReadonlySet<string> = new Set(['PARTNERS', 'PATH', 'ABOUT', 'CHOOSE']);

/** The query with a remark on which of its rows the answer counts, where it gives more than these. */
export function shownQuery(
  graphql: string | null,
  form: string | null,
  groups: readonly AnswerGroup[],
): string | null {
  if (graphql === null || form === null || EXACT.has(form)) return graphql;
  const counted = groups.filter((group) => group.counted).flatMap(({ rows }) => rows);
  const ids = [
    ...new Set(
      counted.flatMap(({ relations, entity }) =>
        relations.length > 0 ? relations.map(({ id }) => id) : entity === null ? [] : [entity],
      ),
    ),
  ];
  const shown = ids.slice(0, MOST_IDS).join(', ');
  const more = ids.length > MOST_IDS ? ` and ${ids.length - MOST_IDS} more` : '';
  const remark =
    ids.length === 0
      ? '# The answer counts none of what this gives: by status, day, ends or words it is something else.'
      : `# The answer counts ${shown}${more}.\n# Whatever else this gives is near: by status, day, ends or words it is not what was asked.`;
  return `${remark}\n${graphql}`;
}
