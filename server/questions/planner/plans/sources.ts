import { foldName } from '../../../model/names/fold.ts';
import type { Evidence } from '../../../model/types.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, relationTitle, sentenceCase, statusClause } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { amongQuery, relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { mentioning, statementsMentioning } from '../mentions.ts';
import { aside, relationsAmong, relationsWhere } from '../read.ts';
import { anyoneInWords } from '../wanted.ts';
import { firstPublic } from './firstReported.ts';
import { withParty } from './select.ts';

type Sources = Extract<Question, { form: 'SOURCES' }>;

/** Who says so: every voice behind the relations in question, with the papers that carry it. */
export async function planSources(
  desk: Desk,
  { named, party, aim, count, first, confirming }: Sources,
  words: readonly Span[],
): Promise<Draft> {
  const ids = await allStandFor(desk, named);
  const types = aim ? { types: aim.types } : {};
  const all =
    ids.length >= 2
      ? await relationsAmong(desk, ids, aim?.types)
      : await relationsWhere(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types });
  const { relations, missing } = await mentioning(desk, await withParty(desk, all, ids, party), words);
  const close =
    relations.length === 0 && aim && ids.length > 1
      ? (await relationsWhere(aside(desk), { of: ids, ...types })).slice(0, 3)
      : [];
  await desk.learn([...relations, ...close]);
  const voices = new Map<
    string,
    { relations: Set<SeenRelation>; statements: Set<Evidence>; via: Set<string>; entity: string | null }
  >();
  for (const relation of relations) {
    const supporting = desk
      .evidence(relation.id)
      .filter(({ stance, basis }) => stance === 'SUPPORTS' && (!confirming || basis === 'OFFICIAL'));
    const mentioned = statementsMentioning(desk, supporting, words);
    for (const statement of first ? firstPublic(mentioned) : mentioned) {
      const { title, via, entity } = voiceOf(desk, statement);
      const held = voices.get(title) ?? {
        relations: new Set(),
        statements: new Set(),
        via: new Set(),
        entity,
      };
      held.relations.add(relation);
      held.statements.add(statement);
      if (via !== null) held.via.add(via);
      voices.set(title, held);
    }
  }
  const rows = [...voices].map(([title, held]) => rowFor(desk, title, held));
  const denied = relations.filter(({ state }) => state.denies.length > 0);
  const about = list([...named.map(nameInWords), ...(party ? [anyoneInWords(desk, party)] : [])]);
  return {
    sentence:
      rows.length > 0
        ? `${count ? `${sentenceCase(numberInWords(rows.length))} say so: ` : first ? 'Of the reports in this data the first: ' : ''}${sentenceCase(list(rows.map(({ title }) => title)))}: ${relations
            .slice(0, 4)
            .map((relation) => relationTitle(desk, relation))
            .join(
              '; ',
            )}.${denied.map((relation) => ` But ${relationTitle(desk, relation)} is ${statusClause(desk, relation)}.`).join('')}`
        : confirming && relations.length > 0
          ? `Nothing in this data says that anybody confirms it: ${relations
              .slice(0, 4)
              .map((relation) => `${relationTitle(desk, relation)}, ${statusClause(desk, relation)}`)
              .join('; ')}.`
          : `Nothing in this data says “${aim?.phrase ?? 'so'}”${about === '' ? '' : ` of ${about}`}.${close.length > 0 ? ` Closest: ${close.map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`).join('; ')}.` : ''}`,
    number: count ? rows.length : null,
    status: relations[0]?.state.status ?? null,
    groups: [
      {
        title: confirming ? 'Who confirms it' : first ? 'Who said so first' : 'Who says so',
        counted: true,
        rows,
      },
    ],
    nearMisses: [
      ...denied.map((relation) => rowOf(desk, [relation], { because: 'DENIED' })),
      ...(confirming && rows.length === 0 ? relations : close).map((relation) =>
        rowOf(desk, [relation], { because: 'OTHER_RELATION' }),
      ),
    ],
    graphql:
      ids.length >= 2
        ? amongQuery(desk, ids, aim?.types)
        : relationsQuery(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types }),
    missing,
  };
}

/** Whose word it is: a party that speaks for itself, else the report, as far as a paper repeats it. */
function voiceOf(
  desk: Desk,
  { speaker, onBehalfOf, basis, source, origin }: Evidence,
): { title: string; via: string | null; entity: string | null } {
  const paper = desk.publisher(source);
  const report = origin === null ? paper : desk.publisher(origin);
  if (speaker !== null && (basis === 'OFFICIAL' || basis === 'NAMED')) {
    const forWhom = onBehalfOf !== null && onBehalfOf !== speaker ? `, for ${desk.entity(onBehalfOf)}` : '';
    return { title: `${desk.entity(speaker)}${forWhom}`, via: paper, entity: speaker };
  }
  const entity = speaker ?? entityCalled(desk, report);
  return { title: report, via: origin === null ? null : paper, entity };
}

function entityCalled(desk: Desk, publisher: string): string | null {
  const folded = foldName(publisher);
  return desk.lexicon.names.rows.find(({ name }) => foldName(name) === folded)?.entity ?? null;
}

function rowFor(
  desk: Desk,
  title: string,
  held: { relations: Set<SeenRelation>; statements: Set<Evidence>; via: Set<string>; entity: string | null },
): AnswerRow {
  const via = held.via.size > 0 ? `, via ${list([...held.via])}` : '';
  const row = rowOf(desk, [...held.relations], {
    ...(held.entity === null ? {} : { entity: held.entity }),
    title: `${title}${via}`,
    because: 'MATCH',
    statements: ({ id }) => [...held.statements].filter(({ relation }) => relation === id),
    reason: [...held.statements]
      .map(({ note, locator, basis }) =>
        `${note ?? ''} (${basis.toLowerCase()}${locator === null ? '' : `, ${locator}`})`.trim(),
      )
      .join(' '),
  });
  return row;
}
