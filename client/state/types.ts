/**
 * The contract between the page's parts. `View` is everything that a person can change about what
 * is seen: undo covers it, the address holds it, a saved view is it. `GraphData` is what the
 * server answered for the view's lens: it can always be fetched again and is never undone.
 */

export type Day = string;
export type Status = 'CONFIRMED' | 'REPORTED' | 'DISPUTED' | 'DENIED' | 'RETRACTED';
export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'ENDED' | 'NOT_YET';

export interface FuzzyDate {
  text: string;
  earliest: Day | null;
  latest: Day | null;
  words: string;
}

/** An entity as the canvas, legend, table and list need it. */
export interface GraphEntity {
  id: string;
  kind: string;
  name: string;
  /** What stands inside the node: an alias of at most six letters, or initials. */
  short: string;
  country: string | null;
  /** Other names, in any script. */
  aliases: string[];
  /** When it was, of an event or meeting; null of everything else, and where no source says. */
  date: FuzzyDate | null;
  /** How many relations the server knows of it, whether or not they are in the view. */
  degree: number;
}

/** A relation as the canvas, legend, timeline and table need it. */
export interface GraphRelation {
  id: string;
  type: string;
  label: string;
  noun: string;
  directed: boolean;
  category: string;
  from: string;
  to: string;
  status: Status;
  certainty: Certainty;
  start: FuzzyDate | null;
  startStated: boolean;
  end: FuzzyDate | null;
  lastReported: Day | null;
  originals: number;
  summary: string | null;
  /** Ids of the entities that deny it (ends of the DENIED relations about it). */
  deniedBy: string[];
  amends: string | null;
  event: string | null;
  /** It happened once, on a day or some day between two, and has no length. Absent: it lasts. */
  happened?: boolean;
  /** Source ids, documents and origins, of its evidence. Absent: not asked for, so no source filter passes it. */
  sources?: string[];
}

export interface GraphData {
  entities: Record<string, GraphEntity>;
  relations: Record<string, GraphRelation>;
}

/** The third channel of the drawing: the status, with talks told apart. */
export type Sureness = 'CONFIRMED' | 'REPORTED' | 'TALKS' | 'DISPUTED' | 'DENIED' | 'RETRACTED';

/** Empty lists and null filter nothing. Values within a list widen, several fields narrow. */
export interface Filters {
  kinds: string[];
  categories: string[];
  types: string[];
  sureness: Sureness[];
  certainties: Certainty[];
  countries: string[];
  sources: string[];
  during: { from: Day | null; until: Day | null } | null;
  text: string;
  /** What does not pass is dimmed; with `hide`, it is not drawn. */
  hide: boolean;
}

export interface Point {
  x: number;
  y: number;
}

/** What can happen to a relation between two days: in the world, or in what is known of it. */
export type ChangeKind =
  | 'BEGAN'
  | 'ENDED'
  | 'WIDENED'
  | 'BECAME_KNOWN'
  | 'CONFIRMED'
  | 'REPORTED'
  | 'DISPUTED'
  | 'DENIED'
  | 'RETRACTED';

/** What changed after `since` and by `until`, as the server answered: kinds of change by relation id. */
export interface ChangeMarks {
  since: Day;
  until: Day;
  of: Record<string, ChangeKind[]>;
}

/** What the side panel shows. `question` is what was asked, in words or as a partners question. */
export type Panel =
  | { show: 'nothing' }
  | { show: 'entity'; id: string }
  | { show: 'relation'; id: string }
  | { show: 'bundle'; ends: [string, string] }
  | { show: 'paths'; from: string; to: string; hops: number; avoidHubs: boolean }
  | { show: 'answer' };

/** A question asked, so that an answer can be asked again under another lens or from a link. */
export type Question =
  | { form: 'partners'; of: string; country: string | null; kind: string | null }
  | { form: 'words'; text: string };

export interface View {
  /** Entities on the canvas, in the order in which they came; hidden ones are not in it. */
  entities: string[];
  positions: Record<string, Point>;
  /** Entities that a person placed by hand: layouts leave them where they are. */
  pinned: string[];
  /** Entities taken out of the view by hand: "hidden: 3" offers to bring them back. */
  hidden: string[];
  selection: { entities: string[]; relations: string[] };
  filters: Filters;
  /** null: today. */
  lens: { asOf: Day | null; knownBy: Day | null };
  panel: Panel;
  question: Question | null;
  /** What an answer lights; everything else is dimmed. null: nothing is dimmed. */
  lit: { entities: string[]; relations: string[] } | null;
  /** What a person noted on entities, by entity id; kept while the entity is in the view or hidden. */
  notes: Record<string, string>;
  /** The two days between which changes are shown on the picture; null: the picture as it stands. */
  changes: { since: Day; until: Day } | null;
  layout: 'network' | 'hierarchy' | 'time' | 'columns' | 'centre';
  bottom: 'timeline' | 'table' | 'matrix' | null;
}

/** What is being waited for or went wrong, in words for the page; not undone, not in the address. */
export interface Activity {
  loading: string | null;
  failure: { message: string; retry: (() => void) | null } | null;
}

/** What the canvas and the legend take from the server's vocabulary: how each kind is called and drawn. */
export interface GraphVocabulary {
  /** `shape` is a cytoscape node shape, `colour` the name of a colour token without its dashes. */
  kinds: { id: string; label: string; plural: string; shape: string; colour: string }[];
}
