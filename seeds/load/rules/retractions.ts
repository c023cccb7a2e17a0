import type { Draft, Drafted, LineDraft, RelationDraft } from '../draft.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import { spotText } from '../problems.ts';
import type { Problems } from '../problems.ts';
import { cycles } from './cycles.ts';

/** RETRACTS and `retracts` come together and name a line of the same relation. */
export function checkRetractions({ relations }: Draft, _known: Known, problems: Problems): void {
  for (const { value } of relations) checkRelation(value, problems);
}

function checkRelation({ id: relation, evidence }: RelationDraft, problems: Problems): void {
  const keys = new Map<string, Drafted<LineDraft>>();
  for (const line of evidence) {
    const { key } = line.value;
    const first = key === null ? undefined : keys.get(key);
    if (first)
      problems.error(
        line.at('key'),
        `Expected every \`key\` once in the evidence of \`${relation}\`, found \`${key ?? ''}\` a second time; the first is at ${spotText(first.at('key'))}.`,
      );
    else if (key !== null) keys.set(key, line);
  }
  for (const { value, spot, at } of evidence) {
    if (value.retracts === null) {
      if (value.stance === 'RETRACTS')
        problems.error(
          spot,
          `Expected \`retracts\` with stance RETRACTS in the evidence of \`${relation}\`, found none: name the \`key\` of the line that is taken back.`,
        );
      continue;
    }
    if (value.stance !== 'RETRACTS')
      problems.error(
        at('retracts'),
        `Expected \`retracts\` only with stance RETRACTS in the evidence of \`${relation}\`, found it with ${value.stance}.`,
      );
    if (!keys.has(value.retracts))
      problems.error(
        at('retracts'),
        `Expected \`retracts\` as the \`key\` of another line of \`${relation}\`, found "${value.retracts}", which no line bears.${didYouMean(value.retracts, keys.keys())}`,
      );
  }
  for (const circle of cycles(keys.keys(), (key) =>
    [keys.get(key)?.value.retracts ?? null].filter((next) => next !== null),
  )) {
    const line = keys.get(circle[0] ?? '');
    if (line)
      problems.error(
        line.at('retracts'),
        `Lines of \`${relation}\` retract each other in a circle: ${circle.join(' → ')}. A line retracts only an earlier one.`,
      );
  }
}
