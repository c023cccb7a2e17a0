import type { EntityItem, Place } from '../items.ts';
import type { TableMapping } from '../mapping/schema.ts';
import type { Emit } from './emit.ts';
import { compileEntity } from './rowEntities.ts';
import { compileRelation, type RelationSurroundings } from './rowRelations.ts';
import { newCompiler, type Scope } from './scope.ts';

/** What a mapping says of a row, as a function; and the columns that it names and the table has not. */
export interface RowReader {
  read(fields: readonly string[], at: Place, emit: Emit): void;
  unknown: ReadonlyMap<string, string>;
}

export function compileRow(
  table: TableMapping,
  columns: readonly string[],
  surroundings: RelationSurroundings,
): RowReader {
  const { dataset } = surroundings;
  const compiler = newCompiler(columns, table.derive);
  const skips = table.skip.map(({ when, reason }) => ({ test: compiler.test(when), reason }));
  const entities = table.entities.map((entity) => ({
    key: entity.key,
    read: compileEntity(entity, dataset, surroundings.dates, compiler),
  }));
  const relations = table.relations.map((relation) => compileRelation(relation, surroundings, compiler));

  return {
    unknown: compiler.unknown,
    read(fields, at, emit) {
      const scope: Scope = {
        fields,
        specials: new Map([
          ['dataset', dataset],
          ['file', at.file.replace(/^.*[/\\]/, '')],
          ['line', String(at.line ?? '')],
        ]),
      };
      const skip = skips.find(({ test }) => test(scope));
      if (skip) {
        emit({
          what: 'skipped',
          at,
          reason: skip.reason,
          detail: 'The mapping leaves it out.',
          severity: 'unused',
        });
        return;
      }
      const found = new Map<string, readonly EntityItem[]>();
      for (const { key, read } of entities) {
        const items = read(scope, at, emit);
        found.set(key, items);
        if (items[0]) {
          scope.specials.set(`${key}.id`, items[0].id);
          scope.specials.set(`${key}.name`, items.map(({ name }) => name).join(', '));
        }
      }
      let count = 0;
      for (const read of relations) count += read(scope, found, at, emit);
      if (count === 0 && [...found.values()].every(({ length }) => length === 0))
        emit({
          what: 'skipped',
          at,
          reason: 'a row with nothing that the mapping asks for',
          detail: 'No entity and no relation came out of it.',
          severity: 'unused',
        });
    },
  };
}
