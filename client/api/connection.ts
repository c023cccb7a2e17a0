import { create } from 'zustand';

/** Whether the server answers. `answered` counts its returns: what failed is asked again then. */
interface Connection {
  away: boolean;
  answered: number;
}

export const useConnection = create<Connection>(() => ({ away: false, answered: 0 }));

/** Notes that the server answered, whatever it said. */
export function noteAnswer(): void {
  const { away, answered } = useConnection.getState();
  if (away) useConnection.setState({ away: false, answered: answered + 1 });
}

/** Notes that nobody answered. */
export function noteAway(): void {
  useConnection.setState({ away: true });
}
