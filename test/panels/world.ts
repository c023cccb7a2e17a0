import { worldOf } from '../../client/search/world.ts';
import type { World } from '../../client/search/world.ts';
import type { GraphEntity } from '../../client/state/types.ts';

/** A small world: companies of four countries, one of them under two names, and a person. */
export const world: World = worldOf(
  [
    company('ford', 'Ford', 'US', 20, ['Ford Motor Company', '$F']),
    company('gm', 'General Motors', 'US', 5, ['GM']),
    company('byd', 'BYD', 'CN', 8, ['比亚迪']),
    company('catl', 'CATL', 'CN', 3, []),
    company('bosch', 'Bosch', 'DE', 2, ['Robert Bosch']),
    company('nowhere', 'Nowhere Motors', null, 1, []),
    { ...company('farley', 'Jim Farley', 'US', 12, ['Farley']), kind: 'Person' },
  ],
  [
    { id: 'Person', label: 'Person', plural: 'People' },
    { id: 'Company', label: 'Company', plural: 'Companies' },
    { id: 'Event', label: 'Event', plural: 'Events' },
  ],
);

function company(
  id: string,
  name: string,
  country: string | null,
  degree: number,
  aliases: string[],
): GraphEntity {
  return { id, kind: 'Company', name, aliases, short: name.slice(0, 4), country, degree, date: null };
}
