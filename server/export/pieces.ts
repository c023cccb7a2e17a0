const CHARACTERS = 64 * 1024;

/** The same text in pieces of about 64 kB: what is written row by row is sent by the handful. */
export async function* inPieces(
  stream: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let held = '';
  for await (const piece of stream) {
    if (typeof piece !== 'string') {
      if (held !== '') yield held;
      held = '';
      yield piece;
      continue;
    }
    held += piece;
    if (held.length < CHARACTERS) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
