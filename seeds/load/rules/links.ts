import type { Category, RelationFacts } from '../../../server/model/types.ts';
import type { Draft, Drafted, RelationDraft } from '../draft.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { Problems } from '../problems.ts';
import { cycles } from './cycles.ts';

type Target = RelationFacts | RelationDraft;
const LINKS = ['about', 'follows', 'amends'] as const;
/** What talks can't turn into. */
const NO_DEAL: readonly Category[] = ['TALKS', 'CONTACT', 'DENIAL', 'OPPOSITION', 'ATTENDANCE', 'FAMILY'];

/** `about`, `follows` and `amends` name relations for which they make sense. */
export function checkLinks({ relations }: Draft, known: Known, problems: Problems): void {
  for (const relation of relations) {
    const { value, at } = relation;
    const category = known.types.get(value.type)?.category;
    for (const link of LINKS) {
      const id = value[link];
      if (id === null) continue;
      const target = known.relations.get(id);
      if (!target)
        problems.error(
          at(link),
          `Unknown relation \`${id}\` as \`${link}\` of relation \`${value.id}\`.${didYouMean(id, known.relations.keys())}`,
        );
      else if (category && id !== value.id) CHECKS[link](relation, category, target, known, problems);
    }
    if (category === 'DENIAL' && value.about === null)
      problems.warning(
        relation.spot,
        `The denial \`${value.id}\` has no \`about\`, so it marks no relation. Name the relation that it denies, unless that is not in the data.`,
      );
  }
  for (const link of LINKS) checkCircles(relations, link, known, problems);
}

type Check = (
  relation: Drafted<RelationDraft>,
  category: Category,
  target: Target,
  known: Known,
  problems: Problems,
) => void;

const CHECKS: Record<(typeof LINKS)[number], Check> = {
  about({ value, at }, category, target, known, problems) {
    if (category !== 'DENIAL')
      problems.error(
        at('about'),
        `Expected \`about\` only on a denial (type DENIED), found it on the ${value.type} \`${value.id}\`.`,
      );
    else if (categoryOf(target, known) === 'DENIAL')
      problems.warning(
        at('about'),
        `\`${value.id}\` denies the denial \`${target.id}\`. That is better said by a line of stance DENIES in the evidence of \`${target.id}\`.`,
      );
    else if (!sharesEnd(value, target))
      problems.warning(
        at('about'),
        `Neither end of the denial \`${value.id}\` (${value.from}, ${value.to}) takes part in \`${target.id}\` (${target.from}, ${target.to}). Is \`about\` the right relation?`,
      );
  },
  follows({ value, at }, category, target, known, problems) {
    if (categoryOf(target, known) !== 'TALKS')
      problems.error(
        at('follows'),
        `Expected \`follows\` of \`${value.id}\` to name talks that it grew out of, found the ${target.type} \`${target.id}\`.`,
      );
    else if (NO_DEAL.includes(category))
      problems.error(
        at('follows'),
        `Expected \`follows\` on a deal, found it on the ${value.type} \`${value.id}\`: only a deal grows out of talks and ends them.`,
      );
    else if (!sharesEnd(value, target))
      problems.warning(
        at('follows'),
        `\`${value.id}\` and the talks \`${target.id}\` have no end in common. Is \`follows\` the right relation?`,
      );
  },
  amends({ value, at }, category, target, known, problems) {
    if (target.amends !== null)
      problems.error(
        at('amends'),
        `Expected \`amends\` of \`${value.id}\` to name the deal itself, found \`${target.id}\`, which amends \`${target.amends}\`. Name that one.`,
      );
    else if (categoryOf(target, known) !== category)
      problems.warning(
        at('amends'),
        `\`${value.id}\` is of category ${category} and amends \`${target.id}\` of category ${categoryOf(target, known) ?? 'unknown'}. Is \`amends\` the right relation?`,
      );
    else if (!sharesEnd(value, target))
      problems.warning(
        at('amends'),
        `\`${value.id}\` and the deal \`${target.id}\` have no end in common. Is \`amends\` the right relation?`,
      );
  },
};

function checkCircles(
  relations: Draft['relations'],
  link: (typeof LINKS)[number],
  known: Known,
  problems: Problems,
): void {
  const spots = new Map(relations.map((relation) => [relation.value.id, relation.at(link)]));
  const next = (id: string) => [known.relations.get(id)?.[link] ?? null].filter((target) => target !== null);
  for (const circle of cycles(spots.keys(), next)) {
    const spot = circle.map((id) => spots.get(id)).find((found) => found !== undefined);
    if (spot)
      problems.error(
        spot,
        `Relations name each other in a circle by \`${link}\`: ${circle.join(' → ')}. Remove one of the links.`,
      );
  }
}

const categoryOf = (relation: Target, known: Known) => known.types.get(relation.type)?.category;
const sharesEnd = (left: Target, right: Target) =>
  [left.from, left.to].some((end) => end === right.from || end === right.to);
