import { sharedTerms } from '../shared/vocabulary.ts';
import { ruleOfLabel } from './words.ts';

/** An edge's type as chosen for its label and its ends. */
export interface Typing {
  type: string;
  /** The ends are to be exchanged. */
  swap: boolean;
  /** The label speaks of what is over ("Former director"). */
  former: boolean;
}

interface Edge {
  label: string;
  directed: boolean;
  fromKind: string;
  toKind: string;
}

const FORMER = /^(former|formerly|ex[- ]|past|previous(ly)?|late)\s*/i;

/**
 * The relation type that an edge's label means between such ends; null where no pattern fits, or
 * where it would have to be guessed which end is which.
 */
export function typingOf({ label, directed, fromKind, toKind }: Edge): Typing | null {
  const former = FORMER.test(label);
  const rule = ruleOfLabel(label.replace(FORMER, '').trim());
  const known = rule && sharedTerms().types.get(rule.type);
  if (!rule || !known) return null;
  if (!known.directed) return fits(known, fromKind, toKind) ? { type: known.id, swap: false, former } : null;
  const swap = swapOf(rule, directed, fromKind, toKind);
  if (swap === null) return null;
  const [first, second] = swap ? [toKind, fromKind] : [fromKind, toKind];
  return fits(known, first, second) ? { type: known.id, swap, former } : null;
}

type Rule = NonNullable<ReturnType<typeof ruleOfLabel>>;

/** Whether the ends change places; null: nothing says which is the first. */
function swapOf(
  { first, turned }: Rule,
  directed: boolean,
  fromKind: string,
  toKind: string,
): boolean | null {
  if (first !== null && (fromKind === first) !== (toKind === first)) return toKind === first;
  return directed ? turned : null;
}

type Allowed = { fromKinds: readonly string[]; toKinds: readonly string[] };

const fits = ({ fromKinds, toKinds }: Allowed, fromKind: string, toKind: string) =>
  (fromKinds.length === 0 || fromKinds.includes(fromKind)) &&
  (toKinds.length === 0 || toKinds.includes(toKind));
