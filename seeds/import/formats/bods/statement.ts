import type { Place, SkippedItem } from '../../items.ts';
import { edtfOf } from '../shared/dates.ts';
import { asList, asRecord, asText, asTexts } from '../shared/json.ts';
import { bad } from '../shared/skipped.ts';

type Fields = Record<string, unknown>;

/** Which end a relationship names: a record, or why none is named. */
export type End = { record: string } | { reason: string };

/** A statement of BODS 0.3 or 0.4 in the terms of 0.4. */
export interface Statement {
  at: Place;
  /** The statement's own id. */
  id: string;
  /** The person, entity or relationship that it is about; in 0.3 the first statement of a chain of replacements. */
  record: string;
  what: 'person' | 'entity' | 'relationship';
  status: 'new' | 'updated' | 'closed';
  /** Statement ids that it replaces (0.3). */
  replaces: string[];
  /** EDTF. */
  date: string | null;
  publication: Fields;
  source: Fields;
  details: Fields;
  subject: End;
  party: End;
  components: string[];
  annotations: string[];
}

/** The record behind a statement id: its own in 0.4, the first of a chain of replacements in 0.3. */
export type RecordOf = (id: string) => string;

const KINDS_03: Readonly<Record<string, Statement['what']>> = {
  personStatement: 'person',
  entityStatement: 'entity',
  ownershipOrControlStatement: 'relationship',
};

/** Reads a statement of either version, or says what is wrong with it. */
export function statementOf(
  value: unknown,
  at: Place,
  recordOf: RecordOf = (id) => id,
): Statement | SkippedItem {
  const fields = asRecord(value);
  if (!fields) return bad(at, 'no BODS statement', 'Expected an object with a `statementId`.');
  const older = asText(fields.statementType);
  const id = asText(fields.statementId) ?? asText(fields.statementID);
  const what = older === null ? asText(fields.recordType) : KINDS_03[older];
  if (id === null || (what !== 'person' && what !== 'entity' && what !== 'relationship'))
    return bad(
      at,
      'no BODS statement',
      'Expected a `statementId` and a `recordType` of person, entity or relationship.',
    );
  const common: Common = {
    at,
    id,
    what,
    date: edtfOf(fields.statementDate),
    publication: asRecord(fields.publicationDetails) ?? {},
    source: asRecord(fields.source) ?? {},
    annotations: asList(fields.annotations)
      .map((one) => asText(asRecord(one)?.description))
      .filter((one) => one !== null),
  };
  return older === null ? newer(fields, common) : olderOne(fields, common, recordOf);
}

type Common = Pick<Statement, 'at' | 'id' | 'what' | 'date' | 'publication' | 'source' | 'annotations'>;

function newer(fields: Fields, common: Common): Statement | SkippedItem {
  const record = asText(fields.recordId);
  if (record === null) return bad(common.at, 'no BODS statement', 'Expected a `recordId` (BODS 0.4).');
  const details = asRecord(fields.recordDetails) ?? {};
  const status = asText(fields.recordStatus);
  return {
    ...common,
    record,
    status: status === 'updated' || status === 'closed' ? status : 'new',
    replaces: [],
    details,
    subject: endOf(details.subject),
    party: endOf(details.interestedParty),
    components: asTexts(details.componentRecords),
  };
}

function olderOne(fields: Fields, common: Common, recordOf: RecordOf): Statement {
  const replaces = asTexts(fields.replacesStatements);
  return {
    ...common,
    record: recordOf(common.id),
    status: replaces.length > 0 ? 'updated' : 'new',
    replaces,
    details: fields,
    subject: endOf(fields.subject, recordOf),
    party: endOf(fields.interestedParty, recordOf),
    components: asTexts(fields.componentStatementIDs).map(recordOf),
  };
}

function endOf(value: unknown, recordOf: RecordOf = (id) => id): End {
  const text = asText(value);
  if (text !== null) return { record: text };
  const fields = asRecord(value);
  const described = asText(fields?.describedByPersonStatement) ?? asText(fields?.describedByEntityStatement);
  if (described !== null) return { record: recordOf(described) };
  const unspecified = asRecord(fields?.unspecified) ?? fields;
  const reasons = [asText(unspecified?.reason), asText(unspecified?.description)].filter(
    (one) => one !== null,
  );
  return { reason: reasons.map(inWords).join(': ') || 'not stated' };
}

/** `subjectExemptFromDisclosure` and `no-beneficial-owners` as words; other texts as they are. */
export function inWords(code: string): string {
  if (/^[a-z]+(-[a-z]+)+$/.test(code)) return code.replaceAll('-', ' ');
  if (!/^[a-z]+([A-Z][a-zA-Z0-9]*)+$/.test(code)) return code;
  return code.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}
