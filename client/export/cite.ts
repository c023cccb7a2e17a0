import { counted } from '../words/counted.ts';
import { terms } from '../words/terms.ts';
import type { AskedAnswer, AskedRow } from '../api/ask.ts';
import type { PartnerRow, PartnersAnswer } from '../api/partners.ts';
import type { EvidenceAnswer, ListedRelation } from '../api/types.ts';
import { citedInWords, lensInWords, provenanceInWords, sourceInWords } from './citation.ts';
import { citedOf, sourcesOf } from './cited.ts';
import type { Cited, CitedBy, Provenance } from './types.ts';

/** What a citation of a relation needs; the panel's answer has all of it. */
export type CitableRelation = Pick<ListedRelation, 'noun' | 'status' | 'from' | 'to' | 'originals'> & {
  statusReason: string;
  evidence: {
    nodes: ReadonlyArray<Pick<EvidenceAnswer, 'stance' | 'source' | 'locator' | 'origin'>>;
  };
};

/** A relation with its status, why, and each statement with the document, the place in it, and whom it repeats. */
export function citeRelation(relation: CitableRelation, provenance: Provenance): string {
  const { from, to, noun, status, statusReason, originals } = relation;
  return lines([
    `${from.name} and ${to.name}: ${noun}. ${terms.status[status]}, ${counted(originals, 'independent report')}.`,
    statusReason,
    lensInWords(provenance.lens),
    ...statements(relation.evidence.nodes.map(citedOf)),
    provenanceInWords(provenance),
  ]);
}

/** The answer to "who is partnered with …": its sentence, each row with its reason, the sources behind it. */
export function citeAnswer(
  question: string,
  { sentence, partnered, inTalks, notCounted }: PartnersAnswer,
  provenance: Provenance,
): string {
  const cited = [partnered, inTalks, notCounted]
    .flat()
    .flatMap(({ relations }) => relations.map(({ evidence }) => evidence.nodes.map(citedOf)));
  return lines([
    question,
    sentence,
    lensInWords(provenance.lens),
    ...group('Partnered', partnered),
    ...group('In talks', inTalks),
    ...group('Not counted', notCounted),
    ...documents(cited),
    provenanceInWords(provenance),
  ]);
}

/** The answer to a question in words: its sentence, the rows of each group with their reasons, the sources behind them. */
export function citeAsked(
  question: string,
  { sentence, groups, nearMisses, lens }: Pick<AskedAnswer, 'sentence' | 'groups' | 'nearMisses' | 'lens'>,
  provenance: Provenance,
): string {
  const rows = [...groups.flatMap((one) => one.rows), ...nearMisses];
  const cited = rows.map(({ sources }) =>
    sources.flatMap(({ evidence }) => (evidence ? [citedOf(evidence)] : [])),
  );
  return lines([
    question,
    sentence,
    // A question may name its days itself.
    lensInWords(lens),
    ...groups.flatMap(({ title, rows: told }) => asked(title, told)),
    ...asked('Not counted', nearMisses),
    ...documents(cited),
    provenanceInWords(provenance),
  ]);
}

/** A view: what it shows, in numbers, and every document behind it. */
export function citeView(
  title: string,
  shown: { entities: number; relations: number },
  cited: CitedBy,
  provenance: Provenance,
): string {
  return lines([
    `${title}. ${counted(shown.entities, 'entity', 'entities')}, ${counted(shown.relations, 'relation')}.`,
    lensInWords(provenance.lens),
    ...documents(cited.values()),
    provenanceInWords(provenance),
  ]);
}

const STANCES = { SUPPORTS: 'Sources', DENIES: 'Denied in', RETRACTS: 'Taken back in' } as const;

/** Who says so, who denies it and who takes it back, each under a heading of its own. */
function statements(cited: readonly Cited[]): string[] {
  return (['SUPPORTS', 'DENIES', 'RETRACTS'] as const).flatMap((stance) => {
    const told = [...new Set(cited.filter((one) => one.stance === stance).map(citedInWords))];
    return told.length === 0 ? [] : [`${STANCES[stance]}:`, ...told.map((one) => `- ${one}`)];
  });
}

function documents(cited: Iterable<readonly Cited[]>): string[] {
  const sources = sourcesOf(cited);
  const told = sources.map(
    (source) => `- ${sourceInWords(source)}.${source.url === null ? '' : ` ${source.url}`}`,
  );
  return told.length === 0 ? [] : ['Sources:', ...told];
}

const group = (heading: string, rows: readonly PartnerRow[]): string[] =>
  rows.length === 0
    ? []
    : [`${heading}:`, ...rows.map(({ entity, reason }) => `- ${entity.name}: ${reason}`)];

const asked = (heading: string, rows: ReadonlyArray<Pick<AskedRow, 'title' | 'reason'>>): string[] =>
  rows.length === 0
    ? []
    : [`${heading}:`, ...rows.map(({ title, reason }) => `- ${title}${reason === '' ? '' : `: ${reason}`}`)];

const lines = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n')}\n`;
