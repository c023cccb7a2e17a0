import { randomUUID } from 'node:crypto';
import { InputError } from '../../errors.ts';
import { RULE_NAME } from '../../model/identity/decision.ts';
import type { IdentityDecision } from '../../model/identity/decision.ts';
import { checkId, checkIds } from '../checks/bounds.ts';
import { shown } from '../checks/shown.ts';
import type { Reading } from '../context.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

export interface Decided {
  reason: string;
  /** Name of who decides. */
  by: string;
}

const MOST = { reason: 1_000, by: 200, merged: 100 } as const;

/**
 * Decides that some entities are another one. They answer as that one from then on, until it is taken
 * back. Throws InputError where an id is none, they are one already, or somebody said that they are not.
 */
export async function mergeEntities(
  reading: Reading,
  given: Decided & { kept: string; merged: string[] },
): Promise<IdentityDecision> {
  const standing = standingOf(await reading.store.decisions(reading.read));
  const { kept, others } = await named(reading, standing, given.kept, given.merged, 'merged');
  for (const one of [kept, ...others])
    for (const other of others) {
      const apart = one === other ? null : standing.apart(one, other);
      if (apart)
        throw new InputError(
          `merged: ${apart.by} decided on ${apart.at.slice(0, 10)} that “${one}” and “${other}” are not the same (${shown(apart.reason)}). Take that decision back first: ${apart.id}.`,
          {
            argument: 'merged',
            expected: 'entities of which nobody said that they are not the same',
            got: other,
          },
        );
    }
  return write(reading, { verdict: 'SAME', kept, merged: others, ...checked(given) });
}

/** Decides that some entities are not another one, so that they are not proposed again. */
export async function keepApart(
  reading: Reading,
  given: Decided & { one: string; others: string[] },
): Promise<IdentityDecision> {
  const standing = standingOf(await reading.store.decisions(reading.read));
  const { kept, others } = await named(reading, standing, given.one, given.others, 'others');
  return write(reading, { verdict: 'DISTINCT', kept, merged: others, ...checked(given) });
}

/** Takes a decision back: everything is as if it had not been made, and it stays in the list. */
export async function undoDecision(
  reading: Reading,
  given: Decided & { decision: string },
): Promise<IdentityDecision> {
  const id = checkId(given.decision, 'decision');
  const { reason, by } = checked(given);
  const outcome = await reading.store.undoDecision(id, { at: new Date().toISOString(), reason, by });
  if (outcome === 'STALE') throw busy();
  const decision = (await reading.store.decisions(reading.read)).find((one) => one.id === id);
  if (outcome === 'UNKNOWN' || !decision)
    throw new InputError(
      `decision: expected the id of a decision, got “${shown(id)}”. identityDecisions lists them.`,
      { argument: 'decision', expected: 'the id of a decision', got: shown(id) },
    );
  if (outcome === 'DONE_BEFORE')
    throw new InputError(
      `decision: ${decision.undoneBy ?? 'Somebody'} took it back already, on ${decision.undoneAt?.slice(0, 10) ?? 'an earlier day'}. There is nothing left to do.`,
      { argument: 'decision', expected: 'a decision that stands', got: shown(id) },
    );
  return decision;
}

/** The entities as they are by the decisions so far, each checked to be there. */
async function named(
  { stored, read }: Reading,
  { resolve }: Standing,
  one: string,
  given: readonly string[],
  argument: 'merged' | 'others',
): Promise<{ kept: string; others: string[] }> {
  const ids = checkIds(given, argument);
  if (ids.length > MOST.merged || ids.length === 0)
    throw new InputError(`${argument}: expected 1 to ${MOST.merged} ids, got ${ids.length}.`, {
      argument,
      expected: `1 to ${MOST.merged} ids`,
      got: String(ids.length),
    });
  const all = [checkId(one, argument === 'merged' ? 'kept' : 'one'), ...ids];
  const found = await stored.entitiesByIds(all, read);
  all.forEach((id, index) => {
    if (found[index]) return;
    const where = index > 0 ? argument : argument === 'merged' ? 'kept' : 'one';
    throw new InputError(`${where}: expected the id of an entity, got “${shown(id)}”. search finds ids.`, {
      argument: where,
      expected: 'the id of an entity',
      got: shown(id),
    });
  });
  const kept = resolve(one);
  const others = [...new Set(ids.map(resolve))].filter((id) => id !== kept).sort();
  if (others.length > 0) return { kept, others };
  throw new InputError(
    `${argument}: expected entities other than “${kept}”, but all of them are that one already. identityDecisions(of: "${kept}") says by which decision.`,
    { argument, expected: `entities other than ${kept}`, got: ids.join(', ') },
  );
}

async function write(
  { store }: Reading,
  made: Pick<IdentityDecision, 'verdict' | 'kept' | 'merged' | 'reason' | 'by'>,
): Promise<IdentityDecision> {
  const decision: IdentityDecision = {
    id: `d-${randomUUID()}`,
    ...made,
    at: new Date().toISOString(),
    undoneAt: null,
    undoneBy: null,
    undoneReason: null,
  };
  const outcome = await store.decide([decision]);
  if (outcome === 'DECIDED') return decision;
  if (outcome === 'STALE') throw busy();
  throw new InputError(
    'Somebody else merged one of these in the meantime, and nothing was decided. Look at them again.',
    { argument: 'merged', expected: 'entities that are not merged', got: made.merged.join(', ') },
  );
}

function busy(): InputError {
  return new InputError('Others decide on who is who at the same time, and nothing was decided. Try again.', {
    expected: 'a moment in which nobody else decides',
  });
}

function checked({ reason, by }: Decided): Decided {
  const name = text(by, 'by', MOST.by);
  if (name.startsWith(RULE_NAME))
    throw new InputError(
      `by: expected the name of who decides, got “${shown(name)}”: so begins the name of Liaison's own rule.`,
      { argument: 'by', expected: 'the name of a person', got: shown(name) },
    );
  return { reason: text(reason, 'reason', MOST.reason), by: name };
}

function text(given: string, argument: 'reason' | 'by', most: number): string {
  const trimmed = given.trim();
  if (trimmed.length > 0 && trimmed.length <= most) return trimmed;
  const expected = `${argument === 'by' ? 'the name of who decides' : 'a reason'}, 1 to ${most.toLocaleString('en')} characters`;
  throw new InputError(`${argument}: expected ${expected}, got “${shown(given)}”.`, {
    argument,
    expected,
    got: shown(given),
  });
}
