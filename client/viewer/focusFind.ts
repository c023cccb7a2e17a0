/** The id of the element around the field that finds a name. */
export const FIND = 'find';

/** Puts the cursor into the field that finds a name. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>(`#${FIND} input`)?.focus();
}
