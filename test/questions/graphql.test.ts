import { beforeAll, expect, it } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../server/graphql/schema.ts';
import { loadersOf } from '../../server/graphql/loaders.ts';
import { eachEngine } from '../support/engines.ts';
import { countedRows, type Paraphrase } from './marking.ts';
import { askedWorld, questionsIn, type AskedWorld } from './world.ts';

/** Every id of a relation in what GraphQL gave, wherever it stands. */
function idsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) value.forEach((item) => idsIn(item, found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'id' && typeof item === 'string') found.add(item);
      else idsIn(item, found);
    }
  }
  return found;
}

eachEngine('the GraphQL that an answer shows', (makeStore) => {
  let world: AskedWorld;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    world = await askedWorld(await makeStore(), 'ford-china', '2026-03-01');
    schema = createSchema();
  }, 60_000);

  it('gives every relation that the answer counts', async () => {
    const lacking = [];
    for (const { q: question, as_of: asOf, known_by: knownBy } of questionsIn<Paraphrase>(
      'paraphrases.yaml',
    ).filter((_, index) => index % 3 === 0)) {
      const answer = await world.ask({ question, asOf, knownBy });
      if (answer.graphql === null) continue;
      const reading = world.reading();
      const contextValue = {
        reading,
        loaders: loadersOf(world.store, reading.read),
        datasets: () => world.store.datasets(reading.read),
      };
      const { data, errors } = await graphql({ schema, source: answer.graphql, contextValue });
      const given = idsIn(data);
      const counted = countedRows(answer).flatMap(({ relations, entity }) =>
        relations.length > 0 ? relations.map(({ id }) => id) : entity === null ? [] : [entity],
      );
      const missing = counted.filter((id) => !given.has(id));
      if (errors || missing.length > 0)
        lacking.push({ question, form: answer.form, missing, errors: errors?.map(({ message }) => message) });
    }
    expect(lacking).toEqual([]);
  }, 120_000);

  it('of whom somebody is partnered with is `partners`, with the same sentence', async () => {
    const answer = await world.ask({ question: 'Which Chinese firms is Ford partnered with?' });
    const reading = world.reading();
    const contextValue = {
      reading,
      loaders: loadersOf(world.store, reading.read),
      datasets: () => world.store.datasets(reading.read),
    };
    const { data } = await graphql({ schema, source: answer.graphql ?? '', contextValue });
    expect(data?.['partners']).toMatchObject({ sentence: answer.sentence });
  });
});
