import { defaultModel, Model } from '@alephdata/followthemoney';
import type { Schema } from '@alephdata/followthemoney';

let model: Model | undefined;

/** FollowTheMoney's schema of this name; null: there is none in the version that we know. */
export function schemaOf(name: string): Schema | null {
  model ??= new Model(defaultModel);
  try {
    return model.getSchema(name);
  } catch {
    return null;
  }
}

/** The schema and what it extends, the nearest first. */
export function lineage(schema: Schema): string[] {
  const names = [schema.name];
  for (let at = 0; at < names.length; at += 1) {
    const parents = schemaOf(names[at] ?? '')?.extends ?? [];
    for (const parent of parents) if (!names.includes(parent)) names.push(parent);
  }
  return names;
}

/** The type of a property ("date", "entity", "identifier", …); null for one that the schema does not have. */
export function propertyType(schema: Schema, name: string): string | null {
  return schema.hasProperty(name) ? schema.getProperty(name).type.name : null;
}
