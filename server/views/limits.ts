/** What one server keeps of views, so that keeping them can't fill its disk. */
export const VIEW_LIMITS = {
  /** Bytes of one request. */
  request: 256 * 1024,
  /** Characters of what a frozen view holds, as JSON. */
  frozen: 2 * 1024 * 1024,
  /** Entities of a frozen view. */
  entities: 1_000,
  /** Relations of a frozen view. */
  relations: 1_000,
  /** All views together. */
  room: { views: 20_000, characters: 512 * 1024 * 1024 },
  /** Named views. */
  named: 500,
  /** Characters of a name. */
  name: 120,
} as const;
