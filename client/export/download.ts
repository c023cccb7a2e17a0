/** Spreadsheets take a file without this mark for one in the local encoding, and spoil names in other scripts. */
const BYTE_ORDER_MARK = '\ufeff';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
} as const;

/** A text as a file of a kind. */
export const fileOf = (kind: keyof typeof TYPES, text: string): Blob =>
  new Blob(kind === 'csv' ? [BYTE_ORDER_MARK, text] : [text], { type: TYPES[kind] });

/** Hands a file to the person, under a name. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
