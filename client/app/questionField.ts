/** The id of the question bar's field, which `/` puts the cursor into. */
export const QUESTION_FIELD = 'question';

/** Puts the cursor into the question bar and selects what stands there. */
export function focusQuestion(): void {
  const field = document.getElementById(QUESTION_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}
