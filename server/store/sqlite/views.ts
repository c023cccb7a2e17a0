import type { KeptView, NamedView, ViewStore, ViewRoom } from '../views.ts';
import type { Connection } from './connection.ts';
import type { Readers } from './readers.ts';
import { statement } from './statements.ts';
import type { Writer } from './writer.ts';

/** What people keep of the page: apart from the data, whose version it never raises. */
export function viewStore({ read }: Readers, writer: Writer): ViewStore {
  return {
    keepView: (view, room) => writer.transaction((connection) => keep(connection, view, room)),
    async keptView(id, context) {
      const [view] = await read<KeptView>(statement('views/by-id'), { id }, context);
      return view ?? null;
    },
    namedViews: (context) => read<NamedView>(statement('views/named'), {}, context),
    nameView: (named, most) => writer.transaction((connection) => name(connection, named, most)),
    forgetName: (id) =>
      writer.transaction(
        async (connection) => (await connection.change(statement('views/forget'), { id })).length > 0,
      ),
  };
}

async function keep(connection: Connection, view: KeptView, room: ViewRoom): Promise<'KEPT' | 'FULL'> {
  const known = await connection.read(statement('views/by-id'), { id: view.id });
  if (known.length > 0) return 'KEPT';
  const [used] = await connection.read<ViewRoom>(statement('views/room'), {});
  const { views, characters } = used ?? { views: 0, characters: 0 };
  if (views >= room.views || characters + view.body.length > room.characters) return 'FULL';
  await connection.change(statement('views/keep'), { ...view, characters: view.body.length });
  return 'KEPT';
}

async function name(
  connection: Connection,
  named: NamedView,
  most: number,
): Promise<'NAMED' | 'TAKEN' | 'UNKNOWN' | 'FULL'> {
  const others = (await connection.read<NamedView>(statement('views/named'), {})).filter(
    ({ id }) => id !== named.id,
  );
  if (others.some((other) => other.name === named.name)) return 'TAKEN';
  if ((await connection.read(statement('views/by-id'), { id: named.view })).length === 0) return 'UNKNOWN';
  if (others.length >= most) return 'FULL';
  await connection.change(statement('views/name'), { ...named });
  return 'NAMED';
}
