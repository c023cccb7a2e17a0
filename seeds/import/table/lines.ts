/**
 * Lines of a text that comes in pieces, without their ends, many at a time. Lines end with LF,
 * CRLF, or, where the text has no LF at its beginning, with CR.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  let end: string | null = null;
  const clean = (line: string) => (end === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line);
  for await (const piece of pieces) {
    rest += piece;
    end ??= rest.includes('\n') ? '\n' : rest.includes('\r') && !rest.endsWith('\r') ? '\r' : null;
    if (end === null) continue;
    const lines = rest.split(end);
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(clean);
  }
  if (rest === '') return;
  yield end === null ? rest.split('\r').filter((line, index) => line !== '' || index === 0) : [clean(rest)];
}
