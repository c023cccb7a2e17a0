import { foldName } from '../model/names/fold.ts';
import type { Run } from '../graphql/run.ts';
import { CallError } from './tool.ts';

const FIND = `query Find($id: ID!, $text: String!) {
  entity(id: $id) { id name kind }
  search(text: $text, first: 8) { name entity { id name kind } }
}`;

export interface Named {
  id: string;
  name: string;
  kind: string;
}

/**
 * The entity that an agent names by id, or by a whole name or alias that only one bears. Throws
 * CallError with the nearest ones, so that the next call can name one of them.
 */
export async function resolve(run: Run, text: string, argument: string): Promise<Named> {
  const { entity, search } = await run<{
    entity: Named | null;
    search: Array<{ name: string; entity: Named }>;
  }>(FIND, { id: text, text });
  if (entity) return entity;
  const whole = search.filter((hit) => foldName(hit.name) === foldName(text));
  const [only, ...others] = whole.map((hit) => hit.entity);
  if (only && others.length === 0) return only;
  const near = (whole.length > 0 ? whole : search).map(
    ({ entity: { id, name, kind } }) => `${id} (${name}, ${kind})`,
  );
  const problem = only ? 'several entities bear that name' : 'there is no such entity';
  throw new CallError(
    near.length > 0
      ? `${argument}: expected the id or whole name of one entity, got "${text}": ${problem}. Did you mean ${near.join('; ')}? Call again with one of these ids.`
      : `${argument}: expected the id or whole name of one entity, got "${text}": ${problem}, and nothing has a similar name. Call \`search\` with another spelling or a shorter part of the name.`,
  );
}
