import type { EvidenceItem, ImportItem, RelationItem } from '../../items.ts';
import { edtfOf } from '../shared/dates.ts';
import { hash, idOf } from '../shared/ids.ts';
import { asList, asRecord, asText } from '../shared/json.ts';
import { entityId } from './entityItems.ts';
import { meaningOf } from './interests.ts';
import { declaredBy, publisherOf, sourceOf } from './sourceOf.ts';
import { inWords } from './statement.ts';
import type { End, Statement } from './statement.ts';

interface Interest {
  key: string;
  fields: Record<string, unknown>;
  start: string | null;
  end: string | null;
}

/** One interest through the statements of its record, in the order of their dates. */
interface Course {
  first: Interest;
  facts: { interest: Interest; statement: Statement };
  evidence: EvidenceItem[];
}

/**
 * The statements of one relationship record as relations: one for each interest with a beginning
 * of its own. A later statement of the record that no longer holds an interest ends it: on the day
 * when the interest that took its place began, else some day no later than the statement.
 */
export function relationItems(
  statements: readonly Statement[],
  kindOf: (record: string) => string,
): ImportItem[] {
  const inOrder = [...statements].sort((one, other) => compare(one.date ?? '', other.date ?? ''));
  const courses = new Map<string, Course>();
  const items: ImportItem[] = [];
  for (const statement of inOrder) {
    const source = sourceOf(statement);
    const interests = interestsOf(statement);
    items.push(source);
    for (const interest of interests) {
      const course = courses.get(interest.key) ?? {
        first: interest,
        facts: { interest, statement },
        evidence: [],
      };
      courses.set(interest.key, course);
      course.facts = { interest, statement };
      course.evidence.push(
        said(statement, interest, source.id, relationId(statement, interest.key), endIn(statement, interest)),
      );
    }
    for (const [key, course] of courses)
      if (!interests.some((interest) => interest.key === key) && isOpen(course))
        course.evidence.push(replaced(statement, course, interests, source.id, relationId(statement, key)));
  }
  for (const course of courses.values()) items.push(...courseItems(course, kindOf));
  return items;
}

/** An interest is the same in another statement when its type and its beginning are. */
function interestsOf({ details }: Statement): Interest[] {
  const given = asList(details.interests).map((one) => asRecord(one) ?? {});
  const seen = new Map<string, number>();
  return (given.length === 0 ? [{}] : given).map((fields) => {
    const start = edtfOf(asText(fields.startDate));
    const same = `${asText(fields.type) ?? ''} ${start ?? ''}`;
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return {
      key: before === 0 ? same : `${same} ${before}`,
      fields,
      start,
      end: edtfOf(asText(fields.endDate)),
    };
  });
}

const relationId = ({ record }: Statement, key: string) => `${idOf('bods:r', record)}:${hash(key)}`;

/** A record that is closed is over by the day of the statement, when nothing more exact is said. */
const endIn = ({ status, date }: Statement, { end }: Interest) =>
  end ?? (status === 'closed' && date !== null ? `[..${date}]` : null);

const isOpen = ({ evidence }: Course) => (evidence.at(-1)?.end ?? null) === null;

function said(
  statement: Statement,
  interest: Interest,
  source: string,
  relation: string,
  end: string | null,
): EvidenceItem {
  const { at, date, publication } = statement;
  const notes = [
    declaredBy(statement),
    shareText(interest.fields),
    asText(interest.fields.details),
    ...statement.annotations,
  ];
  return {
    what: 'evidence',
    at,
    relation,
    source,
    basis: 'OFFICIAL',
    attribution: publisherOf(publication),
    locator: `statement ${statement.id}`,
    note: notes.filter((note) => note !== null).join('; ') || null,
    start: interest.start,
    end,
    publishedOn: date ?? edtfOf(publication.publicationDate),
  };
}

function replaced(
  statement: Statement,
  { first }: Course,
  now: readonly Interest[],
  source: string,
  relation: string,
): EvidenceItem {
  const successor = now.find(({ fields, start }) => fields.type === first.fields.type && start !== null);
  const end = successor?.start ?? (statement.date === null ? null : `[..${statement.date}]`);
  const fits = end === null || first.start === null || successor === undefined || end >= first.start;
  const line = said(statement, first, source, relation, fits ? end : `[..${statement.date ?? end}]`);
  return {
    ...line,
    note: [line.note, 'no longer in this statement, which replaces the earlier one']
      .filter(Boolean)
      .join('; '),
  };
}

function courseItems({ facts, evidence }: Course, kindOf: (record: string) => string): ImportItem[] {
  const { interest, statement } = facts;
  const subject = endItem(statement, 'subject');
  const party = endItem(statement, 'party');
  const partyKind = 'record' in statement.party ? kindOf(statement.party.record) : 'Undisclosed';
  const { type, role } = meaningOf(asText(interest.fields.type), partyKind);
  const relation: RelationItem = {
    what: 'relation',
    at: statement.at,
    id: relationId(statement, interest.key),
    type,
    from: party.id,
    to: subject.id,
    role,
    share: shareOf(interest.fields),
    properties: [
      [
        'direct or indirect',
        asText(interest.fields.directOrIndirect) ?? asText(interest.fields.interestLevel),
      ],
      ['beneficial ownership or control', yesNo(interest.fields.beneficialOwnershipOrControl)],
      ['share', shareOf(interest.fields) === null ? shareText(interest.fields) : null],
      ['details', asText(interest.fields.details)],
      ['part of an indirect relation', yesNo(statement.details.isComponent || undefined)],
      ['by way of', statement.components.join('; ') || null],
    ].flatMap(([name, value]) => (name && value ? [{ name, value: inWords(value) }] : [])),
  };
  return [...subject.items, ...party.items, relation, ...evidence];
}

/** An end that the statement leaves unnamed stands for itself alone, and says why. */
function endItem(statement: Statement, which: 'subject' | 'party'): { id: string; items: ImportItem[] } {
  const end: End = statement[which];
  if ('record' in end) return { id: entityId(end.record), items: [] };
  const id = idOf('bods:undisclosed', `${statement.record}:${which}`);
  const name = `Undisclosed ${which === 'party' ? 'interested party' : 'subject'} (${end.reason})`;
  return { id, items: [{ what: 'entity', at: statement.at, id, kind: 'Undisclosed', name }] };
}

/** 0 to 1 where the statement gives an exact share; bounds are told in words. */
function shareOf({ share }: Record<string, unknown>): number | null {
  const exact = asRecord(share)?.exact;
  return typeof exact === 'number' && exact >= 0 && exact <= 100 ? Number((exact / 100).toFixed(8)) : null;
}

function shareText({ share }: Record<string, unknown>): string | null {
  const fields = asRecord(share);
  if (!fields) return null;
  const part = (name: string, words: string) =>
    asText(fields[name]) === null ? null : `${words}${asText(fields[name])} %`;
  const parts = [
    part('exact', ''),
    part('minimum', 'at least '),
    part('exclusiveMinimum', 'more than '),
    part('maximum', 'at most '),
    part('exclusiveMaximum', 'less than '),
  ].filter((one) => one !== null);
  return parts.join(', ') || null;
}

const yesNo = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : null);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
