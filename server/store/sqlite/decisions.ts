import type { IdentityDecision } from '../../model/identity/decision.ts';
import type { DecisionStore } from '../decisions.ts';
import { isTaken } from '../../model/identity/groups.ts';
import type { Readers } from './readers.ts';
import { statement } from './statements.ts';
import type { Writer } from './writer.ts';

/** Decisions about who is who: rows of their own, apart from the records that they are about. */
export function decisionStore({ read }: Readers, writer: Writer): DecisionStore {
  const all = statement('identity/all');
  return {
    decisions: (context) => read<IdentityDecision>(all, {}, context),
    decide: (decision) =>
      writer.transaction(async (connection) => {
        if (isTaken(await connection.read<IdentityDecision>(all, {}), decision)) return 'TAKEN';
        const { id, verdict, kept, merged, reason, by, at } = decision;
        const row = { id, verdict, kept, merged: JSON.stringify(merged), reason, by, at };
        await connection.change(statement('identity/decide'), row);
        return 'DECIDED';
      }),
    undoDecision: (id, { at, by, reason }) =>
      writer.transaction(async (connection) => {
        const known = await connection.read<IdentityDecision>(all, {});
        if (!known.some((decision) => decision.id === id)) return 'UNKNOWN';
        const undone = await connection.change(statement('identity/undo'), { id, by, at, reason });
        return undone.length > 0 ? 'UNDONE' : 'DONE_BEFORE';
      }),
  };
}
