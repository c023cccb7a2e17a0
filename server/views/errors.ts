/** The server keeps as much as it may. */
export class FullError extends Error {
  override name = 'FullError';
}

/** There is no view, or no named view, of that id. */
export class NoViewError extends Error {
  override name = 'NoViewError';
}

/** Another view has the name. */
export class NameTakenError extends Error {
  override name = 'NameTakenError';
}
