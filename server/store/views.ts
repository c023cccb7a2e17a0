/**
 * What people keep of the page. It is no data: no other read tells of it, and keeping it leaves the
 * store's version as it was. Bodies are texts that the store does not look into.
 */
export interface KeptView {
  /** Made from the body, so that the same body has the same id. */
  id: string;
  body: string;
  /** ISO date-time, when it was first kept. */
  keptAt: string;
}

/** A name that a person gave to a kept view. No two names are the same. */
export interface NamedView {
  id: string;
  name: string;
  /** Id of a kept view. */
  view: string;
  /** ISO date-time, when it was last given a name or another view. */
  savedAt: string;
}

/** How much may be kept in all. */
export interface ViewRoom {
  views: number;
  /** Sum of the lengths of all bodies, in characters. */
  characters: number;
}

/** Part of the port, `GraphStore`; a `context` is its ReadContext. */
export interface ViewStore {
  /** Keeps a view; one that is there stays as it is. FULL: there is no room, and nothing was kept. */
  keepView(view: KeptView, room: ViewRoom): Promise<'KEPT' | 'FULL'>;
  /** null where there is none. */
  keptView(id: string, context: { deadline: number }): Promise<KeptView | null>;

  /** All of them, by id. */
  namedViews(context: { deadline: number }): Promise<NamedView[]>;
  /**
   * Adds a named view, or replaces the one of that id. TAKEN: another one has the name; UNKNOWN: no
   * such view is kept; FULL: there are `most` already. Nothing is written then.
   */
  nameView(named: NamedView, most: number): Promise<'NAMED' | 'TAKEN' | 'UNKNOWN' | 'FULL'>;
  /** Takes a name away; the view stays kept. False where there was none of that id. */
  forgetName(id: string): Promise<boolean>;
}
