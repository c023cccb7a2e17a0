import type { Day, Evidence, RelationFacts, Source, Voice } from '../types.ts';

export type Sources = ReadonlyMap<string, Source>;

/** A statement with the day from which this fold counts it. */
export interface Statement {
  evidence: Evidence;
  day: Day;
  /** Tells apart who speaks, see `speakerKey`: equal text, same speaker. */
  speaker: string;
}

/** What stands of the statements known by a day. */
export interface Standing {
  supports: Statement[];
  denies: Statement[];
  /** Supports that were taken back. */
  retracted: Statement[];
}

/** Takes away what was retracted, then keeps each speaker's latest day (opposite ones of one day both stand). */
export function standing(statements: readonly Statement[]): Standing {
  const gone = retractedIds(statements);
  const left = statements.filter(({ evidence }) => evidence.stance !== 'RETRACTS' && !gone.has(evidence.id));
  const latest = new Map<string, Day>();
  for (const { speaker, day } of left) {
    const known = latest.get(speaker);
    if (known === undefined || known < day) latest.set(speaker, day);
  }
  const stands = left.filter(({ speaker, day }) => latest.get(speaker) === day);
  return {
    supports: stands.filter(({ evidence }) => evidence.stance === 'SUPPORTS'),
    denies: stands.filter(({ evidence }) => evidence.stance === 'DENIES'),
    retracted: statements.filter(({ evidence }) => evidence.stance === 'SUPPORTS' && gone.has(evidence.id)),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** What is taken back. A retraction that was itself taken back takes nothing away. */
function retractedIds(statements: readonly Statement[]): ReadonlySet<string> {
  const by = new Map<string, string[]>();
  for (const { evidence } of statements)
    if (evidence.stance === 'RETRACTS' && evidence.retracts !== null)
      by.set(evidence.retracts, [...(by.get(evidence.retracts) ?? []), evidence.id]);
  if (by.size === 0) return NONE;
  const answers = new Map<string, boolean>();
  // Ids are hashes over what is retracted, so chains end; a cycle (by hand) takes nothing away.
  const gone = (id: string): boolean => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    answers.set(id, false);
    const answer = (by.get(id) ?? []).some((retraction) => !gone(retraction));
    answers.set(id, answer);
    return answer;
  };
  return new Set(statements.map(({ evidence }) => evidence.id).filter(gone));
}

/**
 * Whose statement it is. Whoever speaks for someone speaks with that one's voice; a named person
 * or a record that is no entity here is known by its words; unnamed people are told apart by the
 * report that quotes them and by how it describes them; without any, the publisher itself speaks.
 */
export function speakerKey(evidence: Evidence, relation: RelationFacts, sources: Sources): string {
  const party = partyOf(evidence, relation);
  if (party !== null) return `entity ${party}`;
  const speaker = evidence.onBehalfOf ?? evidence.speaker;
  if (speaker !== null) return `entity ${speaker}`;
  const { attribution, basis } = evidence;
  const report = evidence.origin ?? evidence.source;
  if (attribution !== null && (basis === 'NAMED' || basis === 'OFFICIAL')) return `named ${attribution}`;
  if (attribution !== null || basis === 'ANONYMOUS') return `report ${report} ${basis} ${attribution ?? ''}`;
  const publisher = sources.get(report)?.publisher ?? null;
  return publisher === null ? `report ${report}` : `publisher ${publisher}`;
}

/** The end of the relation for which the statement speaks, if it does. */
export function partyOf(evidence: Evidence, relation: RelationFacts): string | null {
  const { onBehalfOf, speaker } = evidence;
  if (onBehalfOf !== null && isEnd(onBehalfOf, relation)) return onBehalfOf;
  return speaker !== null && isEnd(speaker, relation) ? speaker : null;
}

const isEnd = (entity: string, { from, to }: RelationFacts) => entity === from || entity === to;

/** The voices behind statements, once each, in a stable order. */
export function voices(statements: readonly Statement[], relation: RelationFacts): Voice[] {
  if (statements.length === 1) return [voiceOf((statements[0] as Statement).evidence, relation)];
  const found = new Map<string, Voice>();
  for (const { evidence } of statements) {
    const voice = voiceOf(evidence, relation);
    found.set(JSON.stringify(voice), voice);
  }
  return [...found.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, voice]) => voice);
}

function voiceOf(evidence: Evidence, relation: RelationFacts): Voice {
  const { speaker, attribution, basis, origin, source } = evidence;
  return { speaker, attribution, source: origin ?? source, basis, party: partyOf(evidence, relation) };
}
