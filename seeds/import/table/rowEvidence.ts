import type { Stance } from '../../../server/model/types.ts';
import type { EntityItem, Place } from '../items.ts';
import type { RelationMapping } from '../mapping/schema.ts';
import { bad } from '../formats/shared/skipped.ts';
import type { Emit } from './emit.ts';
import { compileDate } from './rowDates.ts';
import type { DateDefaults } from './rowDates.ts';
import { compileDocuments } from './rowDocuments.ts';
import type { Compiler, Scope } from './scope.ts';

/** Emits what a row states of a relation, as evidence. */
export type ReadEvidence = (
  relation: string,
  said: { start: string | null; end: string | null },
  scope: Scope,
  entities: ReadonlyMap<string, readonly EntityItem[]>,
  at: Place,
  emit: Emit,
) => void;

/** One statement of a mapping as a function of a row. What is taken back needs the line that it takes back, which a table has not. */
export function compileEvidence(
  mapping: RelationMapping['evidence'][number],
  { dates, dataset }: { dates: DateDefaults; dataset: string },
  compiler: Compiler,
): ReadEvidence {
  const when = compiler.test(mapping.when);
  const stance = compiler.text(mapping.stance);
  const [locator, note, attribution] = [mapping.locator, mapping.note, mapping.attribution].map((one) =>
    compiler.text(one),
  );
  const publishedOn = compileDate(mapping.publishedOn, dates, compiler);
  const documents = compileDocuments(mapping.documents, dataset, dates, compiler);
  return (relation, said, scope, entities, at, emit) => {
    if (!when(scope)) return;
    const line = {
      what: 'evidence' as const,
      at,
      relation,
      ...said,
      stance: stanceOf(stance(scope), at, emit),
      ...(mapping.basis && { basis: mapping.basis }),
      locator: locator?.(scope) || null,
      note: note?.(scope) || null,
      attribution: attribution?.(scope) || null,
      speaker: mapping.speaker === undefined ? null : (entities.get(mapping.speaker)?.[0]?.id ?? null),
      publishedOn: publishedOn(scope, at, emit),
    };
    const found = documents(scope, at, emit);
    if (found.length === 0) emit(line);
    for (const document of found)
      emit(
        mapping.documents?.are === 'source' ? { ...line, source: document } : { ...line, origin: document },
      );
  };
}

function stanceOf(text: string, at: Place, emit: Emit): Stance {
  const word = text.toUpperCase();
  if (word === '' || word === 'SUPPORTS') return 'SUPPORTS';
  if (word === 'DENIES') return 'DENIES';
  emit(
    bad(
      at,
      'a stance that is none',
      `Expected \`SUPPORTS\` or \`DENIES\`, found "${text}". Say what it means by \`values\`.`,
    ),
  );
  return 'SUPPORTS';
}
