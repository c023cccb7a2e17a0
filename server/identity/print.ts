import type { IdentityDecision } from '../model/identity/decision.ts';
import type { Proposal } from '../queries/identity/identityIndex.ts';

/** A pair with its score and reasons, a line each. */
export function proposalText(
  { left, right, score, verdict, reasons }: Proposal,
  names: ReadonlyMap<string, string>,
): string {
  const named = [left, right].map((id) => `${names.get(id) ?? id} [${id}]`).join(' and ');
  return plain([
    `  ${named}`,
    `    ${VERDICTS[verdict]}, ${Math.round(score * 100)} of 100`,
    ...reasons.map(
      ({ speaks, weight, sentence }) =>
        `    ${speaks === 'FOR' ? '+' : '−'}${Math.round(weight * 100)} ${sentence}`,
    ),
  ]);
}

/** A decision with who made it and why, and who took it back. */
export function decisionText(decision: IdentityDecision): string {
  const { id, verdict, kept, merged, by, at, reason, undoneAt, undoneBy, undoneReason } = decision;
  const others = merged.join(', ');
  return plain([
    `  ${verdict === 'SAME' ? `${kept}: merged from ${others}` : `${kept}: not the same as ${others}`}`,
    `    ${by}, ${at.slice(0, 10)}: ${reason}`,
    ...(undoneAt === null
      ? []
      : [`    Taken back by ${undoneBy ?? ''}, ${undoneAt.slice(0, 10)}: ${undoneReason ?? ''}`]),
    `    ${id}`,
  ]);
}

const VERDICTS: Readonly<Record<Proposal['verdict'], string>> = {
  SAME_IDENTIFIER: 'Same id',
  LIKELY: 'Likely the same',
  POSSIBLE: 'Possibly the same',
  UNLIKELY: 'Hardly the same',
  CONTRADICTED: 'Not the same',
};

/** Data comes from anywhere: nothing in it may steer the terminal. */
const plain = (lines: readonly string[]): string =>
  lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')).join('\n');
