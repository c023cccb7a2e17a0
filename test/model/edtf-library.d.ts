/** What the tests use of the npm library `edtf`, which bears no types: the first and last moment of a date. */
declare module 'edtf' {
  export default function edtf(text: string): { min: number; max: number };
}
