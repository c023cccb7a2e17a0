import type { IdentityDecision } from '../../model/identity/decision.ts';
import type { DecisionStore } from '../decisions.ts';
import { decisionsMark, isTaken } from '../../model/identity/groups.ts';
import type { Readers } from './readers.ts';
import { statement } from './statements.ts';
import type { Writer } from './writer.ts';
import { writeRelations } from './writes/relations.ts';

/** Decisions about who is who: rows of their own, apart from the records that they are about. */
export function decisionStore({ read }: Readers, writer: Writer): DecisionStore {
  const all = statement('identity/all');
  return {
    decisions: (context) => read<IdentityDecision>(all, {}, context),
    decide: (made, refolding) =>
      writer.transaction(async (connection) => {
        const known = await connection.read<IdentityDecision>(all, {});
        if (isTaken(known, made)) return 'TAKEN';
        if (refolding && refolding.mark !== decisionsMark(known)) return 'STALE';
        for (const { id, verdict, kept, merged, reason, by, at } of made) {
          const row = { id, verdict, kept, merged: JSON.stringify(merged), reason, by, at };
          await connection.change(statement('identity/decide'), row);
        }
        await writeRelations(connection, refolding?.relations ?? []);
        return 'DECIDED';
      }),
    undoDecision: (id, { at, by, reason }, refolding) =>
      writer.transaction(async (connection) => {
        const known = await connection.read<IdentityDecision>(all, {});
        const decision = known.find((one) => one.id === id);
        if (!decision) return 'UNKNOWN';
        if (decision.undoneAt !== null) return 'DONE_BEFORE';
        if (refolding && refolding.mark !== decisionsMark(known)) return 'STALE';
        await connection.change(statement('identity/undo'), { id, by, at, reason });
        await writeRelations(connection, refolding?.relations ?? []);
        return 'UNDONE';
      }),
  };
}
