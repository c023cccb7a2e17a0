import type { IdentityDecision } from '../../model/identity/decision.ts';
import type { DecisionStore } from '../decisions.ts';
import { isTaken } from '../../model/identity/groups.ts';
import type { Database } from './database.ts';
import { read } from './read.ts';
import { writeInTransaction } from './write.ts';

/** Decisions about who is who: nodes of their own, without a line to the records that they are about. */
export function decisionStore(database: Database): DecisionStore {
  return {
    decisions: (context) =>
      read<IdentityDecision & Record<string, unknown>>(database, 'identity/all', {}, context),
    decide: (decision) =>
      writeInTransaction(database, async (transaction) => {
        await transaction.run('identity/lock', {});
        const { rows: known } = await transaction.run<IdentityDecision>('identity/all', {});
        if (isTaken(known, decision)) return 'TAKEN';
        const { undoneAt: _at, undoneBy: _by, undoneReason: _reason, ...row } = decision;
        await transaction.run('identity/decide', { row });
        return 'DECIDED';
      }),
    undoDecision: (id, { at, by, reason }) =>
      writeInTransaction(database, async (transaction) => {
        await transaction.run('identity/lock', {});
        const { rows: known } = await transaction.run<IdentityDecision>('identity/all', {});
        const decision = known.find((one) => one.id === id);
        if (!decision) return 'UNKNOWN';
        if (decision.undoneAt !== null) return 'DONE_BEFORE';
        await transaction.run('identity/undo', { id, at, by, reason });
        return 'UNDONE';
      }),
  };
}
