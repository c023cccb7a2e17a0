import { foldName } from '../../../server/model/names/fold.ts';
import type { RelationTypeTerm } from '../../../server/model/types.ts';
import type { Place } from '../items.ts';
import type { RelationMapping } from '../mapping/schema.ts';
import type { Emit } from './emit.ts';
import type { Compiler, Scope } from './scope.ts';

export interface TypeFound {
  type: string;
  /** The ends stand the other way round. */
  reverse: boolean;
}

/** The type of a row's relation: by the first pattern that matches, else the default, else a new one; null: none. */
export function compileType(
  mapping: RelationMapping['type'],
  compiler: Compiler,
): (scope: Scope, at: Place, emit: Emit) => TypeFound | null {
  const of = compiler.text(mapping.of);
  const rules = mapping.patterns ?? [];
  // Files use few words many times.
  const known = new Map<string, TypeFound | null>();
  const find = (text: string): TypeFound | null => {
    const rule = rules.find(({ matches }) => matches.some((pattern) => pattern.test(text)));
    if (rule) return { type: rule.type, reverse: rule.reverse ?? false };
    return mapping.default === undefined ? null : { type: mapping.default, reverse: false };
  };
  return (scope, at, emit) => {
    const text = of(scope);
    let found = known.get(text);
    if (found === undefined) {
      found = find(text);
      known.set(text, found);
    }
    if (found) return found;
    if (mapping.new && text !== '') {
      const term = newTerm(text);
      emit({ what: 'type', at, term });
      return { type: term.id, reverse: false };
    }
    emit({
      what: 'skipped',
      at,
      reason: text === '' ? 'a relation without a type' : 'a sort of relation that the mapping does not know',
      detail:
        text === ''
          ? 'Expected a text that says what sort of relation it is, found nothing.'
          : `Expected a text that one of the patterns matches, found "${text}". Add a pattern, a default, or \`new: true\`.`,
      severity: 'unused',
    });
    return null;
  };
}

/** A relation type out of a file's own words; says nothing of what it means, so category OTHER. */
function newTerm(text: string): RelationTypeTerm {
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const folded = foldName(text).replaceAll('$', '').trim().replace(/ +/g, '_').toUpperCase().slice(0, 60);
  const id = /^[A-Z]/.test(folded) ? folded : `R_${folded}`;
  return {
    id,
    label: words,
    inverse: `${words} (read from the other end)`,
    noun: words,
    directed: true,
    temporality: 'STATE',
    category: 'OTHER',
    fromKinds: [],
    toKinds: [],
    words: [words],
  };
}
