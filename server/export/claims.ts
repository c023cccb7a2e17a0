import { InputError } from '../errors.ts';
import type { Entity, Evidence, Relation, Source, Vocabulary, Voice } from '../model/types.ts';
import type { GraphStore, Lens, SeenRelation } from '../store/port.ts';
import type { CitedEvidence, Claim } from './content.ts';
import { lookUp, readEvidence, readRelations } from './reader.ts';
import type { Patience } from './reader.ts';

interface Under {
  lens: Lens | null;
  today: string;
  vocabulary: Vocabulary;
}

/** The claims of these relation ids, in their order; ids that are none, or unknown under the lens, are passed over. */
export async function claimsOf(
  store: GraphStore,
  ids: string[],
  under: Under,
  patience: Patience,
): Promise<Claim[]> {
  const rows = await readRelations(store, ids, under, patience);
  const evidence = await readEvidence(
    store,
    rows.map(({ id }) => id),
    under.lens,
    patience,
  );
  const pieces = [...evidence.values()].flat();
  const voices = rows.flatMap((row) => ('state' in row ? row.state.denies : []));
  const entities = await lookUp(
    [
      ...rows.flatMap(({ from, to }) => [from, to]),
      ...named([...pieces, ...voices].flatMap(({ speaker }) => speaker)),
      ...named(pieces.flatMap(({ onBehalfOf }) => onBehalfOf)),
      ...named(voices.flatMap(({ party }) => party)),
    ],
    (chunk) => store.entitiesByIds(chunk, patience()),
  );
  const sources = await lookUp(
    [
      ...named(pieces.flatMap(({ source, origin }) => [source, origin])),
      ...voices.map(({ source }) => source),
    ],
    (chunk) => store.sourcesByIds(chunk, patience()),
  );
  const types = new Map(under.vocabulary.relationTypes.map((type) => [type.id, type]));
  return rows.map((row) => {
    const term = types.get(row.type);
    const from = entities.get(row.from);
    const to = entities.get(row.to);
    if (!term || !from || !to)
      throw new InputError(
        `Expected the type and both ends of the relation ${row.id} in the database, found one missing: it was changed while it was read. Export again.`,
      );
    const state = 'state' in row ? row.state : null;
    return {
      relation: factsOf(row),
      term,
      from,
      to,
      state,
      certainty: 'certainty' in row ? row.certainty : null,
      summary: state === null || state.knownUntil === null ? row.summary : null,
      evidence: (evidence.get(row.id) ?? []).map((piece) => cited(piece, entities, sources)),
      deniedBy: [...new Set((state?.denies ?? []).map((voice) => voiceName(voice, entities, sources)))],
    };
  });
}

function factsOf(row: Relation | SeenRelation): Claim['relation'] {
  const { id, type, from, to, dataset, role, amount, share, place, event } = row;
  const { summary, about, follows, amends, properties } = row;
  return {
    id,
    type,
    from,
    to,
    dataset,
    role,
    amount,
    share,
    place,
    event,
    summary,
    about,
    follows,
    amends,
    properties,
  };
}

function cited(
  piece: Evidence,
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, Source>,
): CitedEvidence {
  const document = sources.get(piece.source);
  if (!document)
    throw new InputError(
      `Expected the source ${piece.source} of the statement ${piece.id} in the database, found none. Load its data set again.`,
    );
  const nameOf = (id: string | null) => (id === null ? null : (entities.get(id)?.name ?? id));
  return {
    ...piece,
    document,
    report:
      piece.origin === null || piece.origin === piece.source ? null : (sources.get(piece.origin) ?? null),
    speakerName: nameOf(piece.speaker),
    partyName: nameOf(piece.onBehalfOf),
  };
}

/** Whose denial it is: the party's where one is spoken for, else the speaker's, else the publication's. */
function voiceName(
  { party, speaker, attribution, source }: Voice,
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, Source>,
): string {
  const id = party ?? speaker;
  if (id !== null) return entities.get(id)?.name ?? id;
  return attribution ?? sources.get(source)?.publisher ?? source;
}

const named = (ids: ReadonlyArray<string | null>): string[] => ids.filter((id) => id !== null);
