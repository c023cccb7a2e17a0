import { dateInWords, dayInWords } from '../../model/dates/words.ts';
import type { Vocabulary, Voice } from '../../model/types.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';
import { certaintyReason } from '../relations/certaintyReason.ts';
import { typeTerm } from '../vocabularyTerms.ts';
import { list, sentenceCase, whenInWords } from '../words.ts';
import type { Deal } from './deals.ts';
import type { Names } from './names.ts';

/** Why a relation stands where it stands, naming who says so and who denies it. One or two sentences. */
export function dealReason(
  { relation, amendments }: Deal,
  names: Names,
  lens: Lens,
  vocabulary: Vocabulary,
): string {
  const what = sentenceCase(`${typeTerm(vocabulary, relation.type).noun}${subject(relation)}`);
  const said = [
    `${what}, ${standingInWords(relation, names)}`,
    ...amendments.map((row) => amendmentInWords(row, vocabulary)),
  ];
  const certainty = isFact(relation) ? certaintyReason(relation, lens) : null;
  const lasting = certainty === null && isFact(relation) ? lastReport(relation, lens) : '';
  return `${said.join('; ')}${lasting}.${certainty === null ? '' : ` ${certainty}`}`;
}

/** What a relation is about, where the data say so: " for batteries", ", on shared manufacturing". */
function subject({ properties }: Pick<SeenRelation, 'properties'>): string {
  const product = valueOf(properties, 'product');
  if (product !== null) return ` for ${product}`;
  const topic = valueOf(properties, 'subject');
  return topic === null ? '' : ` (${topic})`;
}

function standingInWords({ state, from, to }: SeenRelation, names: Names): string {
  const say = voicesInWords(state.supports, names);
  const deny = voicesInWords(state.denies, names);
  switch (state.status) {
    case 'CONFIRMED':
      return `confirmed by ${voicesInWords(
        state.supports.filter(({ basis }) => basis === 'OFFICIAL'),
        names,
      )}`;
    case 'REPORTED':
      return `reported by ${say}`;
    case 'DISPUTED':
      return `${state.rule === 3 ? 'stated' : 'reported'} by ${say}, denied by ${deny}`;
    case 'RETRACTED':
      return 'reported and since taken back';
    case 'DENIED':
      return `${say === '' ? '' : `reported by ${say}, `}denied by ${bothParties(state.denies, [from, to]) ? 'both, ' : ''}${deny}`;
  }
}

function amendmentInWords(row: SeenRelation, vocabulary: Vocabulary): string {
  const { label } = typeTerm(vocabulary, row.type);
  const verb = label.replace(/ (the|a|an|its|their) .*$/, '').replace(/ with$/, '');
  const when =
    row.state.start && row.state.startStated ? ` ${whenInWords(dateInWords(row.state.start))}` : '';
  const product = valueOf(row.properties, 'product') ?? valueOf(row.properties, 'subject');
  const possibly = row.certainty === 'POSSIBLE' ? 'possibly ' : '';
  return `${possibly}${verb}${when}${product === null ? '' : ` to ${product}`}`;
}

function lastReport({ state }: SeenRelation, { asOf }: Lens): string {
  return state.lastReported !== null && state.lastReported < asOf
    ? `; last reported on ${dayInWords(state.lastReported)}`
    : '';
}

function voicesInWords(voices: readonly Voice[], names: Names): string {
  return list([...new Set(voices.map((voice) => voiceInWords(voice, names)))]);
}

function voiceInWords({ speaker, party, source }: Voice, names: Names): string {
  if (party !== null) return names.entity(party);
  return speaker === null ? names.publisher(source) : names.entity(speaker);
}

/** Whether both ends deny. */
export function bothParties(denies: readonly Voice[], ends: readonly [string, string]): boolean {
  return ends[0] !== ends[1] && ends.every((end) => denies.some(({ party }) => party === end));
}

const isFact = ({ state }: SeenRelation) => state.status === 'CONFIRMED' || state.status === 'REPORTED';

function valueOf(properties: SeenRelation['properties'], name: string): string | null {
  return properties.find((property) => property.name === name)?.value ?? null;
}
