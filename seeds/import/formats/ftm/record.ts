import type { Schema } from '@alephdata/followthemoney';
import type { Property } from '../../../../server/model/types.ts';
import type { Place, SkippedItem } from '../../items.ts';
import { asRecord, asText, asTexts } from '../shared/json.ts';
import { bad } from '../shared/skipped.ts';
import { schemaOf } from './model.ts';

/** Fields beside `id`, `schema` and `properties` that OpenSanctions and Aleph write. */
const EXTRAS = [
  'referents',
  'datasets',
  'first_seen',
  'last_seen',
  'last_change',
  'target',
  'role_id',
  'collection_id',
  'updated_at',
  'created_at',
];

/** One entity of a FollowTheMoney file; what was taken of its properties is gone from them. */
export class FtmRecord {
  readonly at: Place;
  readonly id: string;
  readonly caption: string | null;
  readonly schema: Schema;
  #left: Map<string, string[]>;
  #extras: Property[];

  private constructor(at: Place, id: string, schema: Schema, fields: Record<string, unknown>) {
    this.at = at;
    this.id = id;
    this.schema = schema;
    this.caption = asText(fields.caption);
    const properties = asRecord(fields.properties) ?? {};
    this.#left = new Map(
      Object.entries(properties)
        .map(([name, values]) => [name, asTexts(values)] as const)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, [...new Set(values)]]),
    );
    this.#extras = EXTRAS.map((name) => ({
      name: name.replaceAll('_', ' '),
      value: extraText(fields[name]),
    })).filter(({ value }) => value !== '');
  }

  /** Reads a record, or says what is wrong with it. */
  static read(value: unknown, at: Place): FtmRecord | SkippedItem {
    const fields = asRecord(value);
    const id = asText(fields?.id);
    const name = asText(fields?.schema);
    if (!fields || id === null || name === null)
      return bad(at, 'no FollowTheMoney entity', 'Expected { "id": …, "schema": …, "properties": { … } }.');
    const schema = schemaOf(name);
    if (schema === null)
      return bad(at, 'an unknown schema', `Expected a schema of FollowTheMoney 3.8, found "${name}".`);
    return new FtmRecord(at, id, schema, fields);
  }

  /** All values of a property, which is then taken. */
  take(name: string): string[] {
    const values = this.#left.get(name) ?? [];
    this.#left.delete(name);
    return values;
  }

  /** Puts values back, to stay properties. */
  put(name: string, values: string[]): void {
    if (values.length > 0) this.#left.set(name, values);
  }

  /** The first of a property's values that passes; the others stay. */
  takeOne(name: string, passes: (value: string) => boolean = () => true): string | null {
    const values = this.#left.get(name) ?? [];
    const found = values.find(passes);
    if (found === undefined) return null;
    const others = values.filter((value) => value !== found);
    if (others.length > 0) this.#left.set(name, others);
    else this.#left.delete(name);
    return found;
  }

  peek(name: string): readonly string[] {
    return this.#left.get(name) ?? [];
  }

  names(): string[] {
    return [...this.#left.keys()];
  }

  /** What nothing else took. */
  properties(): Property[] {
    const left = [...this.#left].map(([name, values]) => ({ name, value: values.join('; ') }));
    return [...left, ...this.#extras];
  }
}

const extraText = (value: unknown) =>
  typeof value === 'boolean' ? String(value) : asTexts(value).join('; ');
