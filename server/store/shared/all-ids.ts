/** A page of ids that holds more than any store does. */
export const ALL_IDS = { first: 2 ** 31, after: '' };
