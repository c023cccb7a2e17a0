import { foldHistory } from '../../server/model/claims/fold.ts';
import { evidenceId } from '../../server/model/ids.ts';
import type { Entity, Evidence, Relation, RelationFacts, Source } from '../../server/model/types.ts';
import { randomOf } from './random.ts';

/** A made-up register: meetings, deals and posts among people and companies, each with its evidence. */
export interface World {
  entities: Entity[];
  sources: Source[];
  /** The relations, some at a time, made when they are asked for: a million does not fit into memory. */
  parts(): Generator<Part>;
}

export interface Part {
  relations: Relation[];
  /** `evidence[i]` is the one statement about `relations[i]`. */
  evidence: Evidence[];
}

const TYPES = ['MET_WITH', 'WORKS_FOR', 'LICENSING_DEAL', 'SUPPLY_DEAL', 'ADVISES'];
const RECORDED = '2026-01-01T00:00:00.000Z';
const DATASET = 'bench';
const PART = 50_000;

/** Ten relations for each entity; degrees fall off by a power law, so that there are hubs. The same for the same seed. */
export function world(relations: number, seed: number): World {
  const count = Math.max(10, Math.round(relations / 10));
  const entities = Array.from({ length: count }, (_, at) => entity(at));
  const sources = Array.from({ length: Math.max(1, Math.round(relations / 100)) }, (_, at) => source(at));
  const bySource = new Map(sources.map((one) => [one.id, one]));
  function part(from: number, until: number): Part {
    const random = randomOf(seed + from);
    const some = () => Math.floor(count * random() ** 3);
    const made: Part = { relations: [], evidence: [] };
    for (let at = from; at < until; at += 1) {
      const facts = relation(at, TYPES[at % TYPES.length] as string, some(), some());
      const day = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}`;
      const piece = statement(facts.id, (sources[at % sources.length] as Source).id, at, day);
      const history = foldHistory({
        relation: facts,
        occurrence: facts.type === 'MET_WITH',
        evidence: [piece],
        followers: [],
        sources: bySource,
      });
      made.relations.push({ ...facts, history });
      made.evidence.push(piece);
    }
    return made;
  }
  return {
    entities,
    sources,
    *parts() {
      for (let from = 0; from < relations; from += PART) yield part(from, Math.min(from + PART, relations));
    },
  };
}

function entity(at: number): Entity {
  return {
    id: `bench-${at}`,
    kind: at % 3 === 0 ? 'Person' : 'Company',
    name: `Entity number ${at}`,
    aliases: [],
    country: at % 2 === 0 ? 'US' : 'CN',
    summary: null,
    date: null,
    place: null,
    url: null,
    externalIds: [],
    properties: [],
    datasets: [DATASET],
  };
}

function source(at: number): Source {
  const title = `Register, sheet ${at}`;
  return {
    id: `bench-sheet-${at}`,
    publisher: 'Bench',
    title,
    url: null,
    publishedOn: '2025-06',
    basedOn: [],
    dataset: DATASET,
  };
}

function relation(at: number, type: string, from: number, to: number): RelationFacts {
  const absent = { role: null, amount: null, share: null, place: null, event: null, summary: null };
  return {
    ...absent,
    id: `bench-r${at}`,
    type,
    from: `bench-${from}`,
    to: `bench-${to}`,
    dataset: DATASET,
    about: null,
    follows: null,
    amends: null,
    properties: [],
  };
}

function statement(relation: string, source: string, at: number, start: string): Evidence {
  const said = {
    relation,
    stance: 'SUPPORTS' as const,
    basis: 'OUTLET' as const,
    speaker: null,
    attribution: null,
    onBehalfOf: null,
    locator: `line ${at + 2}`,
    note: null,
    start,
    end: null,
    publishedOn: '2025-06',
    retracts: null,
    source,
    origin: null,
  };
  return { id: evidenceId(said), ...said, recordedAt: RECORDED, withdrawnAt: null, dataset: DATASET };
}
