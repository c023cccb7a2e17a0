import { noteAway, useConnection } from './connection.ts';

/** Failures in a row, each after the server was back, that no absence explains: the part is gone. */
const MOST_TRIES = 3;

/**
 * Fetches a part of the page's own code. While the server is away the page says so, and the part comes
 * when it is back. Rejects when the server answers and the part still does not come, as after an update.
 */
export async function whenReachable<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      noteAway();
      await answeredAgain();
    }
  }
}

function answeredAgain(): Promise<void> {
  const { answered } = useConnection.getState();
  return new Promise((resolve) => {
    const stop = useConnection.subscribe((connection) => {
      if (connection.answered === answered) return;
      stop();
      resolve();
    });
  });
}
