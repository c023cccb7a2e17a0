/** JSON text that this adapter wrote itself, read back as what it wrote. */
export function parsed<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}
