import type { Draft } from '../draft.ts';
import type { Known } from '../known.ts';
import type { Problems } from '../problems.ts';
import { cycles } from './cycles.ts';

/** Within one relation, no report goes back to itself through `origin` and `basedOn`. */
export function checkOrigins({ relations }: Draft, known: Known, problems: Problems): void {
  for (const { value: relation } of relations) {
    const origins = new Map<string, string[]>();
    for (const { value } of relation.evidence)
      if (value.origin !== null && value.origin !== value.source)
        origins.set(value.source, [...(origins.get(value.source) ?? []), value.origin]);
    const next = (id: string) => [...(origins.get(id) ?? []), ...(known.sources.get(id)?.basedOn ?? [])];
    for (const circle of cycles(origins.keys(), next)) {
      const line = relation.evidence.find(
        ({ value }) =>
          value.origin !== null && circle.includes(value.source) && circle.includes(value.origin),
      );
      // A circle through `basedOn` alone is told of at the sources.
      if (line)
        problems.error(
          line.at('origin'),
          `The reports of \`${relation.id}\` go back to each other in a circle: ${circle.join(' → ')}. \`origin\` names only the earlier report.`,
        );
    }
  }
}
