import type { IdentityDecision } from '../../model/identity/decision.ts';
import { decisionsMark, isTaken } from '../../model/identity/groups.ts';
import type { DecisionStore, Refolding } from '../decisions.ts';
import type { Database } from './database.ts';
import { read } from './read.ts';
import { writeInTransaction } from './write.ts';
import type { Transaction } from './write.ts';
import { writeRelations } from './write/relations.ts';

/** Decisions about who is who: nodes of their own, without a line to the records that they are about. */
export function decisionStore(database: Database): DecisionStore {
  return {
    decisions: (context) =>
      read<IdentityDecision & Record<string, unknown>>(database, 'identity/all', {}, context),
    decide: (made, refolding) =>
      writeInTransaction(database, async (transaction) => {
        const known = await lockedDecisions(transaction);
        if (isTaken(known, made)) return 'TAKEN';
        if (refolding && refolding.mark !== decisionsMark(known)) return 'STALE';
        await transaction.run('identity/decide', { rows: made.map(rowOf) });
        await writeHistories(transaction, refolding);
        return 'DECIDED';
      }),
    undoDecision: (id, { at, by, reason }, refolding) =>
      writeInTransaction(database, async (transaction) => {
        const known = await lockedDecisions(transaction);
        const decision = known.find((one) => one.id === id);
        if (!decision) return 'UNKNOWN';
        if (decision.undoneAt !== null) return 'DONE_BEFORE';
        if (refolding && refolding.mark !== decisionsMark(known)) return 'STALE';
        await transaction.run('identity/undo', { id, at, by, reason });
        await writeHistories(transaction, refolding);
        return 'UNDONE';
      }),
  };
}

async function lockedDecisions(transaction: Transaction): Promise<IdentityDecision[]> {
  await transaction.run('identity/lock', {});
  return (await transaction.run<IdentityDecision>('identity/all', {})).rows;
}

function rowOf({ undoneAt: _at, undoneBy: _by, undoneReason: _reason, ...row }: IdentityDecision) {
  return row;
}

async function writeHistories(transaction: Transaction, refolding: Refolding | undefined): Promise<void> {
  if (refolding && refolding.relations.length > 0)
    await writeRelations(transaction, refolding.relations, false);
}
