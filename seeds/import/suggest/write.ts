/** A text, or a list of texts, as YAML reads it whatever is in it. */
export const quoted = (text: string | readonly string[]) => JSON.stringify(text);

/** A column as a template. */
export const braced = (column: string) => quoted(`{${column}}`);
