import { InputError } from '../../../server/errors.ts';
import { parseEdtf } from '../../../server/model/dates/edtf.ts';
import { BASES, STANCES } from '../../../server/model/types.ts';
import type { EntityDraft, LineDraft, SourceDraft } from '../../load/draft.ts';
import { ID_PATTERN, KIND_PATTERN, TYPE_PATTERN } from '../../load/shapes.ts';
import type { FactsDraft } from '../stage/records.ts';

/** What is wrong with a record by itself; null: nothing. */
export interface Fault {
  reason: string;
  detail: string;
}

export function entityFault(entity: EntityDraft): Fault | null {
  return (
    idFault('entity', entity.id) ??
    (entity.name === ''
      ? fault('an entity without a name', `Expected a name of the entity \`${entity.id}\`, found none.`)
      : null) ??
    (KIND_PATTERN.test(entity.kind)
      ? null
      : fault(
          'a kind that is no name of one',
          `Expected the kind of \`${entity.id}\` as a capital letter, then letters and digits, found "${entity.kind}".`,
        )) ??
    dateFault('date', entity.date)
  );
}

export function sourceFault(source: SourceDraft): Fault | null {
  return (
    idFault('source', source.id) ??
    (source.title === ''
      ? fault('a source without a title', `Expected a title of the source \`${source.id}\`, found none.`)
      : null) ??
    dateFault('publishedOn', source.publishedOn)
  );
}

export function factsFault(facts: FactsDraft): Fault | null {
  const wrong = [facts.share, facts.amount?.value ?? null].find(
    (one) => one !== null && !Number.isFinite(one),
  );
  return (
    idFault('relation', facts.id) ??
    (['from', 'to'] as const)
      .map((end) =>
        facts[end] === ''
          ? fault(
              'a relation without an end',
              `Expected \`${end}\` of the relation \`${facts.id}\`, found nothing.`,
            )
          : null,
      )
      .find((one) => one !== null) ??
    (TYPE_PATTERN.test(facts.type)
      ? null
      : fault(
          'a relation type that is no name of one',
          `Expected the type of \`${facts.id}\` in upper case letters, digits and _, found "${facts.type}".`,
        )) ??
    (wrong === undefined
      ? null
      : fault('a number that is none', `Expected numbers in \`${facts.id}\`, found ${String(wrong)}.`))
  );
}

export function lineFault(relation: string, line: LineDraft): Fault | null {
  return (
    (STANCES.includes(line.stance) && BASES.includes(line.basis)
      ? null
      : fault(
          'a stance or basis that there is not',
          `Expected a stance (${STANCES.join(', ')}) and a basis (${BASES.join(', ')}) in the evidence of \`${relation}\`, found ${line.stance} and ${line.basis}.`,
        )) ??
    dateFault('start', line.start) ??
    dateFault('end', line.end) ??
    dateFault('publishedOn', line.publishedOn)
  );
}

/** The sign that stands where bytes were no letters. */
export const LOST = '\uFFFD';

/** Letters that are lost, in a record as JSON. */
export function lostLetters(text: string): Fault | null {
  const place = text.indexOf(LOST);
  if (place < 0) return null;
  return fault(
    'letters that are lost',
    `Expected letters, found the sign for lost ones in "${text.slice(Math.max(0, place - 20), place + 20)}". Name the file's encoding (--encoding), or mend the file.`,
  );
}

function idFault(what: string, id: string): Fault | null {
  if (ID_PATTERN.test(id)) return null;
  return fault(
    `an id that can't be one (${what})`,
    `Expected the id of the ${what} as at most 200 lower case letters, digits and - . _ :, a letter or digit first, found "${id.slice(0, 220)}".`,
  );
}

function dateFault(field: string, date: string | null): Fault | null {
  if (date === null) return null;
  try {
    parseEdtf(date);
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return fault(`a date that can't be read (${field})`, `\`${field}\` is no date. ${error.message}`);
  }
}

const fault = (reason: string, detail: string): Fault => ({ reason, detail });
