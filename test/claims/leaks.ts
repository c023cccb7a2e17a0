/** What an answer tells that nobody knew by the day asked, found by comparing it with the raw evidence. */
import type { Day, Entity, Evidence, Source } from '../../server/model/types.ts';
import type { Lens } from '../../server/store/port.ts';
import { naiveDays, type NaiveInput, naiveState, type NaiveState } from './naive.ts';

export interface Raw {
  claims: ReadonlyMap<string, NaiveInput>;
  evidence: ReadonlyMap<string, Evidence>;
  entities: ReadonlyMap<string, Entity>;
  sources: ReadonlyMap<string, Source>;
  /** Relation types of the category DENIAL. */
  denials: ReadonlySet<string>;
}

type Told = Record<string, unknown>;

/** Sentences about what an answer should not tell, or tells wrongly; `counts` how many objects of each type were looked at. */
export function leaksIn(answer: unknown, lens: Lens, raw: Raw, counts: Map<string, number>): string[] {
  const leaks: string[] = [];
  visit(answer, null);
  return leaks;

  function visit(value: unknown, relation: string | null): void {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, relation));
    if (typeof value !== 'object' || value === null) return;
    const told = value as Told;
    const type = String(told.__typename);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const within = type === 'Relation' ? String(told.id) : relation;
    leaks.push(...(CHECKS[type]?.(told, lens, raw, within ?? '') ?? []));
    if (raw.entities.has(String(told.id)) && 'degree' in told) leaks.push(...entity(told, lens, raw));
    for (const inner of Object.values(told)) visit(inner, within);
  }
}

type Check = (told: Told, lens: Lens, raw: Raw, relation: string) => string[];

const states = new WeakMap<NaiveInput, Map<Day, NaiveState | null>>();

/** Computed once for each day: a large answer tells of the same relation again and again. */
function stateBy(claim: NaiveInput, day: Day): NaiveState | null {
  const known = states.get(claim) ?? new Map<Day, NaiveState | null>();
  states.set(claim, known);
  const state = known.get(day);
  if (state !== undefined) return state;
  const computed = naiveState(claim, day);
  known.set(day, computed);
  return computed;
}

const CHECKS: Readonly<Record<string, Check>> = {
  Relation: relation,
  HistoryEntry: historyEntry,
  Evidence: evidence,
  Change: change,
  PartnerRow: (told, lens, raw) => sentence(told, 'reason', told.relations, lens, raw),
  AnswerRow: (told, lens, raw) => sentence(told, 'reason', told.relations, lens, raw),
  AnswerSource: answerSource,
  Path: (told, lens, raw) => sentence(told, 'sentence', told.relations, lens, raw),
};

function relation(told: Told, { asOf, knownBy }: Lens, raw: Raw): string[] {
  const id = String(told.id);
  const claim = raw.claims.get(id);
  const state = claim && stateBy(claim, knownBy);
  if (!claim || !state) return [`${id} is shown, of which nothing was known by ${knownBy}`];
  const known = standing(claim).filter((piece) => naiveDays(piece)[0] <= knownBy);
  const later = standing(claim).filter((piece) => naiveDays(piece)[1] > knownBy);
  const expected: Told = {
    status: state.status,
    certainty: state.certaintyOn(asOf),
    originals: state.originals,
    firstPublished: state.firstPublished,
    lastReported: state.lastReported,
    startStated: state.startStated,
  };
  const wrong = Object.entries(expected).filter(([name, value]) => told[name] !== value);
  return [
    ...wrong.map(([name, value]) => `${id}.${name} is ${String(told[name])}, not ${String(value)}`),
    ...(['start', 'end'] as const).flatMap((side) => bounds(id, side, told[side], state[side])),
    ...(told.summary !== null && later.length > 0 ? [`${id}.summary tells what came after ${knownBy}`] : []),
    ...laterVoices(claim, knownBy, raw, String(told.statusReason), `${id}.statusReason`),
    ...('evidence' in told && total(told.evidence) !== known.length
      ? [`${id}.evidence counts ${total(told.evidence)}, not ${known.length}`]
      : []),
  ];
}

function bounds(
  id: string,
  side: string,
  told: unknown,
  expected: { earliest: Day | null; latest: Day | null } | null,
): string[] {
  const days = (date: unknown) => {
    const { earliest, latest } = (date ?? { earliest: 'none', latest: 'none' }) as Told;
    return `${String(earliest)} to ${String(latest)}`;
  };
  return days(told) === days(expected) ? [] : [`${id}.${side} is ${days(told)}, not ${days(expected)}`];
}

function historyEntry(told: Told, { knownBy }: Lens, raw: Raw, id: string): string[] {
  const claim = raw.claims.get(id);
  const from = String(told.from);
  const until = told.until === null ? knownBy : asText(told.until);
  if (!claim) return [];
  return [
    ...(from > knownBy || until > knownBy ? [`${id}.history tells of ${from} to ${until}`] : []),
    ...(stateBy(claim, from)?.status === told.status ? [] : [`${id}.history has another status on ${from}`]),
    ...laterVoices(claim, until < knownBy ? until : knownBy, raw, String(told.statusReason), `${id}.history`),
  ];
}

function evidence(told: Told, { knownBy }: Lens, raw: Raw): string[] {
  const id = String(told.id);
  const piece = raw.evidence.get(id);
  if (!piece) return [`evidence ${id} is unknown`];
  const [earliest, latest] = naiveDays(piece);
  const certainty = latest <= knownBy ? 'CERTAIN' : 'POSSIBLE';
  return [
    ...(earliest > knownBy ? [`evidence ${id} was not public before ${earliest}`] : []),
    ...(told.certainty === certainty
      ? []
      : [`evidence ${id} is ${String(told.certainty)}, not ${certainty}`]),
  ];
}

function answerSource(told: Told, { knownBy }: Lens, raw: Raw): string[] {
  const piece = raw.evidence.get(String(told.evidenceId));
  return piece && naiveDays(piece)[0] <= knownBy ? [] : [`an answer rests on ${String(told.evidenceId)}`];
}

function change(told: Told, lens: Lens, raw: Raw): string[] {
  const { id } = told.relation as Told;
  const days = told.day as Told | null;
  const isOfTheWorld = ['BEGAN', 'ENDED', 'WIDENED'].includes(String(told.kind));
  const latest = days?.latest ?? null;
  return [
    ...(days?.earliest != null && asText(days.earliest) > lens.knownBy
      ? [`${String(id)} changes later`]
      : []),
    ...(!isOfTheWorld && latest !== null && asText(latest) > lens.knownBy
      ? [`${String(id)} tells a later day`]
      : []),
    ...((told.evidence as unknown[]).length === 0
      ? [`${String(id)} ${String(told.kind)} has no evidence`]
      : []),
    ...sentence(told, 'sentence', [told.relation], lens, raw),
  ];
}

/** A denial may be told only of what is in doubt by then, perhaps at least; a summary only by what was written first. */
function sentence(told: Told, field: string, relations: unknown, { knownBy }: Lens, raw: Raw): string[] {
  const claims = (relations as Told[]).flatMap(({ id }) => raw.claims.get(String(id)) ?? []);
  const text = String(told[field]);
  const isInDoubt = claims.some((claim) => {
    const state = stateBy(claim, knownBy);
    return state?.margin === true || ['DENIED', 'DISPUTED', 'RETRACTED'].includes(state?.status ?? '');
  });
  const isDenial = /denied|denies|taken back|disputed/.test(text.replace(/(no party|nobody) denies it/g, ''));
  const summaries = claims.filter(
    (claim) =>
      claim.relation.summary !== null &&
      text.includes(claim.relation.summary) &&
      standing(claim).some((piece) => naiveDays(piece)[1] > knownBy),
  );
  return [
    ...(isDenial && !isInDoubt ? [`${field} tells a later denial: ${text}`] : []),
    ...summaries.map(({ relation: { id } }) => `${field} tells the summary of ${id}, written later: ${text}`),
  ];
}

function entity(told: Told, { asOf, knownBy }: Lens, raw: Raw): string[] {
  const degree = [...raw.claims.values()].filter((claim) => {
    const { from, to, type, amends } = claim.relation;
    if ((from !== told.id && to !== told.id) || raw.denials.has(type) || amends !== null) return false;
    const state = stateBy(claim, knownBy);
    return (
      state !== null &&
      ['CONFIRMED', 'REPORTED', 'DISPUTED'].includes(state.status) &&
      ['CERTAIN', 'POSSIBLE'].includes(state.certaintyOn(asOf))
    );
  }).length;
  return told.degree === degree ? [] : [`${String(told.id)}.degree is ${String(told.degree)}, not ${degree}`];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const standing = ({ evidence }: NaiveInput): Evidence[] =>
  evidence.filter(({ withdrawnAt }) => withdrawnAt === null);
const total = (connection: unknown): number => (connection as { totalCount: number }).totalCount;

/** Names of those who spoke only later and are named all the same. */
function laterVoices(claim: NaiveInput, knownBy: Day, raw: Raw, text: string, where: string): string[] {
  const names = (pieces: Evidence[]) =>
    pieces.flatMap(({ speaker, onBehalfOf, source, origin, attribution }) => [
      ...[speaker, onBehalfOf].map((id) => (id === null ? null : (raw.entities.get(id)?.name ?? null))),
      ...[source, origin].map((id) => (id === null ? null : (raw.sources.get(id)?.publisher ?? null))),
      attribution,
    ]);
  const all = standing(claim);
  const before = names(all.filter((piece) => naiveDays(piece)[0] <= knownBy));
  const after = names(all.filter((piece) => naiveDays(piece)[0] > knownBy));
  return [...new Set(after)]
    .filter((name) => name !== null)
    .filter((name) => !before.some((earlier) => earlier?.includes(name)) && text.includes(name))
    .map((name) => `${where} names ${name}, who spoke after ${knownBy}: ${text}`);
}
