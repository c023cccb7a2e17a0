import type { Claim, ExportContent } from './content.ts';

/**
 * The claims that a graph draws as edges: no denials, which are marks on what they deny, nothing of which
 * nothing stands, and no relation of one with itself, as two that were merged may have.
 */
export async function* edges({ claims }: ExportContent, denied: boolean): AsyncGenerator<Claim> {
  for await (const claim of claims())
    if (claim.term.category !== 'DENIAL' && !isLoop(claim) && isTold(claim, denied)) yield claim;
}

const isLoop = ({ relation }: Claim): boolean => relation.from === relation.to;

/** Whether a claim goes into a file that shows denied relations, or leaves them out. */
export function isTold({ state }: Claim, denied: boolean): boolean {
  if (state === null) return false;
  return denied || (state.status !== 'DENIED' && state.status !== 'RETRACTED');
}

const MARKED = { DENIED: 'denied: ', RETRACTED: 'taken back: ', DISPUTED: 'disputed: ' } as const;

/** "licensing deal"; what is not believed says so before anything else, since labels travel alone. */
export function edgeLabel({ term, state, relation }: Claim): string {
  const mark = state && state.status in MARKED ? MARKED[state.status as keyof typeof MARKED] : '';
  return `${mark}${relation.role ?? term.noun}`;
}
