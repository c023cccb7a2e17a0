import type { Day, Evidence, Source, Vocabulary } from '../../model/types.ts';
import type { Reading } from '../../queries/context.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What plans work with: the data under a lens, and what was read of it so far. */
export interface Desk {
  reading: Reading;
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  lens: Lens;
  /** A range that the question asks about, instead of a day. */
  during: { from: Day; until: Day } | null;
  /** It asks for what was so at any time: what is over counts. */
  past: boolean;
  /** `isCut`: relations that the answer hangs on were left unread, since there are too many. */
  reach: { isCut: boolean };
  /** Reads the statements and documents behind relations, so that they can be named. */
  learn: (relations: readonly SeenRelation[]) => Promise<void>;
  evidence: (relation: string) => readonly Evidence[];
  source: (id: string) => Source | null;
  entity: (id: string) => string;
  publisher: (source: string) => string;
}

const MOST_STATEMENTS = 50;

export function deskOf(
  reading: Reading,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  lens: Lens,
  during: Desk['during'],
  past: boolean,
): Desk {
  const evidence = new Map<string, readonly Evidence[]>();
  const sources = new Map<string, Source>();
  return {
    reading,
    lexicon,
    vocabulary,
    lens,
    during,
    past,
    reach: { isCut: false },
    learn,
    evidence: (relation) => evidence.get(relation) ?? [],
    source: (id) => sources.get(id) ?? null,
    entity: (id) => lexicon.names.mainName(id),
    publisher: (id) => sources.get(id)?.publisher ?? sources.get(id)?.title ?? id,
  };
  async function learn(relations: readonly SeenRelation[]): Promise<void> {
    const ids = [...new Set(relations.map(({ id }) => id))].filter((id) => !evidence.has(id));
    if (ids.length > 0) {
      const pages = await reading.store.evidenceOf(
        ids,
        { knownBy: lens.knownBy },
        { first: MOST_STATEMENTS },
        reading.read,
      );
      ids.forEach((id, index) => evidence.set(id, pages[index]?.rows ?? []));
    }
    const named = relations.flatMap(({ id, state }) => [
      ...(evidence.get(id) ?? []).flatMap(({ source, origin }) => [source, origin]),
      ...[...state.supports, ...state.denies].map(({ source }) => source),
    ]);
    const unknown = [...new Set(named.filter((id) => id !== null))].filter((id) => !sources.has(id));
    if (unknown.length === 0) return;
    for (const source of await reading.store.sourcesByIds(unknown, reading.read))
      if (source) sources.set(source.id, source);
  }
}
