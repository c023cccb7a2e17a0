import type { Draft } from '../draft.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { Problems } from '../problems.ts';
import { cycles } from './cycles.ts';
import { checkUrl } from './url.ts';

/** What a document repeats exists, and nothing repeats itself in a circle. */
export function checkSources({ sources }: Draft, known: Known, problems: Problems): void {
  for (const { value, at } of sources) {
    checkUrl(value.url, at('url'), `source \`${value.id}\``, problems);
    for (const id of value.basedOn)
      if (!known.sources.has(id))
        problems.error(
          at('basedOn'),
          `Unknown source \`${id}\` in \`basedOn\` of source \`${value.id}\`.${didYouMean(id, known.sources.keys())}`,
        );
  }
  const spots = new Map(sources.map((source) => [source.value.id, source.at('basedOn')]));
  for (const circle of cycles(spots.keys(), (id) => known.sources.get(id)?.basedOn ?? [])) {
    const spot = circle.map((id) => spots.get(id)).find((found) => found !== undefined);
    if (spot)
      problems.error(
        spot,
        `Sources repeat each other in a circle: ${circle.join(' → ')}. \`basedOn\` names only the earlier document.`,
      );
  }
}
