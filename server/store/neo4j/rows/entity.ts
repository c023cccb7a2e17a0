import type { Entity, ExternalId, Property } from '../../../model/types.ts';
import type { Properties } from './digest.ts';
import { foldName } from '../../../model/names/fold.ts';
import { parsed } from './json.ts';

/** A row of the part `entities/columns`. */
export interface EntityRow extends Omit<Entity, 'externalIds' | 'properties'> {
  externalIds: string;
  properties: string;
}

// An index entry in Neo4j holds some 8,000 bytes; names that agree this far are ordered by id.
const LONGEST_KEY = 1000;

/** What entities are ordered by; the same text on both engines, as far as it goes. */
function nameKey(name: string): string {
  return foldName(name).slice(0, LONGEST_KEY);
}

export function toEntity(row: EntityRow): Entity {
  const { id, kind, name, aliases, country, summary, date, place, url, datasets } = row;
  return {
    id,
    kind,
    name,
    aliases,
    country,
    summary,
    date,
    place,
    url,
    externalIds: parsed<ExternalId[]>(row.externalIds),
    properties: parsed<Property[]>(row.properties),
    datasets,
  };
}

/** What lies on the `:Entity` node, its digest left out. */
export function entityProperties(entity: Entity): Properties {
  const { id, kind, name, aliases, country, summary, date, place, url, datasets } = entity;
  return {
    id,
    kind,
    name,
    nameKey: nameKey(name),
    aliases,
    country,
    summary,
    date,
    place,
    url,
    externalIds: JSON.stringify(entity.externalIds),
    properties: JSON.stringify(entity.properties),
    datasets: [...datasets].sort(),
  };
}
