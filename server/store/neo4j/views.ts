import type { KeptView, NamedView, ViewStore, ViewRoom } from '../views.ts';
import type { Database } from './database.ts';
import { whole } from './database.ts';
import { read } from './read.ts';
import type { Transaction } from './write.ts';
import { writeInTransaction } from './write.ts';

/** What people keep of the page: nodes of their own, without a line to the data, whose version it never raises. */
export function viewStore(database: Database): ViewStore {
  return {
    keepView: (view, room) => writeInTransaction(database, (transaction) => keep(transaction, view, room)),
    async keptView(id, context) {
      const [view] = await read<KeptView & Record<string, unknown>>(database, 'views/by-id', { id }, context);
      return view ?? null;
    },
    namedViews: (context) => read<NamedView & Record<string, unknown>>(database, 'views/named', {}, context),
    nameView: (named, most) => writeInTransaction(database, (transaction) => name(transaction, named, most)),
    forgetName: (id) =>
      writeInTransaction(
        database,
        async (transaction) => (await transaction.run('views/forget', { id })).rows.length > 0,
      ),
  };
}

async function keep(transaction: Transaction, view: KeptView, room: ViewRoom): Promise<'KEPT' | 'FULL'> {
  const { rows: known } = await transaction.run('views/by-id', { id: view.id });
  if (known.length > 0) return 'KEPT';
  const { rows: used } = await transaction.run<ViewRoom>('views/room', {});
  const { views, characters } = used[0] ?? { views: 0, characters: 0 };
  if (views >= room.views || characters + view.body.length > room.characters) return 'FULL';
  await transaction.run('views/keep', { ...view, characters: whole(view.body.length) });
  return 'KEPT';
}

async function name(
  transaction: Transaction,
  named: NamedView,
  most: number,
): Promise<'NAMED' | 'TAKEN' | 'UNKNOWN' | 'FULL'> {
  const { rows } = await transaction.run<NamedView>('views/named', {});
  const others = rows.filter(({ id }) => id !== named.id);
  if (others.some((other) => other.name === named.name)) return 'TAKEN';
  const { rows: known } = await transaction.run('views/by-id', { id: named.view });
  if (known.length === 0) return 'UNKNOWN';
  if (others.length >= most) return 'FULL';
  await transaction.run('views/name', { row: { ...named } });
  return 'NAMED';
}
