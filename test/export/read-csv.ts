/** Reads CSV as RFC 4180 has it, apart from the code that writes it. Throws where a quote is out of place. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new Error('Expected a closing quote, found the end.');
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    } else {
      const end = /[,\r\n]/.exec(text.slice(at));
      cell = text.slice(at, end ? at + end.index : undefined);
      if (cell.includes('"')) throw new Error(`Expected no quote inside ${cell}.`);
      at += cell.length;
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (text.slice(at, at + 2) === '\r\n') {
        row.push('');
        at += 2;
        rows.push(row);
        row = [];
      }
    } else if (text.slice(at, at + 2) === '\r\n') {
      at += 2;
      rows.push(row);
      row = [];
    } else
      throw new Error(`Expected a comma or CRLF at ${at}, found ${JSON.stringify(text.slice(at, at + 5))}.`);
  }
  if (row.length > 0) throw new Error('Expected CRLF after the last row.');
  return rows;
}
