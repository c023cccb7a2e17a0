import fc from 'fast-check';

export interface Line {
  source: string;
  origin?: string;
  stance: 'SUPPORTS' | 'DENIES';
  basis: string;
  speaker?: string;
  locator: string;
  note: string;
  start?: string;
}

export interface Claim {
  id: string;
  type: string;
  from: string;
  to: string;
  about?: string;
  follows?: string;
  evidence: Line[];
}

/** A small seed folder as data. */
export interface World {
  entities: Array<{ id: string; kind: string; name: string; aliases: string[] }>;
  sources: Array<{ id: string; title: string; publishedOn?: string; basedOn: string[] }>;
  relations: Claim[];
}

const ENTITIES = ['e0', 'e1', 'e2', 'e3'];
const SOURCES = ['s0', 's1', 's2'];
const DATES = ['2025', '2025-11', '2025-12-15', '[..2025-12]', '2026-01~', '2026-01/2026-02', '2026-03'];

const ends = fc.uniqueArray(fc.constantFrom(...ENTITIES), { minLength: 2, maxLength: 2 });
const date = fc.option(fc.constantFrom(...DATES), { nil: undefined });
const line = fc.record({
  source: fc.constantFrom(...SOURCES),
  stance: fc.constantFrom('SUPPORTS' as const, 'SUPPORTS' as const, 'DENIES' as const),
  basis: fc.constantFrom('OFFICIAL', 'NAMED', 'ANONYMOUS', 'OUTLET', 'ANALYSIS'),
  speaker: fc.option(fc.constantFrom(...ENTITIES), { nil: undefined }),
  start: date,
  origin: fc.option(fc.constantFrom(...SOURCES), { nil: undefined }),
});
const claims = (most: number) =>
  fc.array(fc.record({ ends, lines: fc.array(line, { minLength: 1, maxLength: 3 }), target: fc.nat(9) }), {
    maxLength: most,
  });

/** Random small worlds: talks, deals that grew out of them, denials of them, and reprints. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    dates: fc.array(date, { minLength: 3, maxLength: 3 }),
    reprint: fc.boolean(),
    talks: claims(4),
    deals: claims(3),
    denials: claims(3),
  })
  .map(({ dates, reprint, talks, deals, denials }) => {
    const make =
      (prefix: string, type: string, extra: (target: number) => Partial<Claim>) =>
      (
        drawn: { ends: string[]; lines: Array<Omit<Line, 'locator' | 'note'>>; target: number },
        index: number,
      ): Claim => ({
        id: `${prefix}${index}`,
        type,
        from: drawn.ends[0] as string,
        to: drawn.ends[1] as string,
        ...extra(drawn.target),
        evidence: drawn.lines.map((one, number) => ({
          ...one,
          // Only an earlier source can be repeated, or reports would go round in circles.
          origin: one.origin !== undefined && one.origin < one.source ? one.origin : undefined,
          locator: `paragraph ${number}`,
          note: `${prefix}${index} ${number}`,
        })),
      });
    const someTalks = (target: number) => (talks.length > 0 ? `t${target % talks.length}` : undefined);
    return {
      entities: ENTITIES.map((id) => ({
        id,
        kind: 'Company',
        name: id.toUpperCase(),
        aliases: [`${id} & Co.`],
      })),
      sources: SOURCES.map((id, index) => ({
        id,
        title: id,
        publishedOn: dates[index],
        basedOn: reprint && id === 's2' ? ['s0'] : [],
      })),
      relations: [
        ...talks.map(make('t', 'TALKS', () => ({}))),
        ...deals.map(make('d', 'LICENSING_DEAL', (target) => ({ follows: someTalks(target) }))),
        ...denials.map(make('x', 'DENIED', (target) => ({ about: someTalks(target) }))),
      ],
    };
  });

/** The world's files, every id with a prefix, so that many worlds fit into one database. YAML reads JSON. */
export function filesOf(
  world: World,
  prefix: string,
  order: 'as is' | 'reversed' = 'as is',
): Record<string, string> {
  const named = JSON.parse(JSON.stringify(world), (key, value: unknown) =>
    typeof value === 'string' && ID_KEYS.has(key)
      ? `${prefix}${value}`
      : Array.isArray(value) && key === 'basedOn'
        ? value.map((id) => `${prefix}${String(id)}`)
        : value,
  ) as World;
  const turn = <T>(list: T[]) => (order === 'as is' ? list : [...list].reverse());
  const dataset = JSON.stringify({
    dataset: { id: `${prefix}world`, title: 'World' },
    sources: turn(named.sources),
  });
  const relations = JSON.stringify({
    relations: turn(named.relations).map((claim) => ({ ...claim, evidence: turn(claim.evidence) })),
  });
  const entities = JSON.stringify({ entities: turn(named.entities) });
  return order === 'as is'
    ? { 'a.yaml': dataset, 'b.yaml': entities, 'c.yaml': relations }
    : { 'a.yaml': relations, 'b/c.yaml': entities, 'z.yaml': dataset };
}

const ID_KEYS = new Set(['id', 'from', 'to', 'about', 'follows', 'source', 'origin', 'speaker']);
