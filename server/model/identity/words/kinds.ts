/**
 * Kinds that one and the same thing may be filed under; a person is never an event. A kind that stands
 * in none of these may be anything.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  person: ['Person', 'People', 'Individual'],
  organisation: [
    'Company',
    'Agency',
    'Government',
    'Organization',
    'Organisation',
    'Publication',
    'PublicBody',
    'University',
    'Committee',
    'Party',
    'Fund',
  ],
  happening: ['Event', 'Meeting'],
  place: ['Place', 'Location', 'Address', 'Property'],
  matter: ['Issue', 'Topic', 'Law'],
  thing: ['Product', 'Vehicle', 'Vessel', 'Airplane'],
};

const GROUP_OF = new Map(
  Object.entries(GROUPS).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group] as const)),
);

export function kindGroup(kind: string): string | null {
  return GROUP_OF.get(kind) ?? null;
}
