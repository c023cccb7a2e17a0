import { evidenceId } from '../../server/model/ids.ts';
import type { Evidence, RelationFacts } from '../../server/model/types.ts';

/**
 * What a denial says of the relation that it is about, by the id of the line that it comes from.
 * A line that supports the denial denies that relation; one that takes such a line back takes the
 * denial back there too; one that denies the denial stays with the denial. Nothing where `about`
 * is missing.
 *
 * Who denies is the denial's first end, unless the line names someone who speaks for it. Dates that
 * the line gives are those of the denying, not of what is denied, and so do not carry over; the
 * day of publication does.
 */
export function derivedDenials(denial: RelationFacts, lines: readonly Evidence[]): Map<string, Evidence> {
  const derived = new Map<string, Evidence>();
  const { about } = denial;
  if (about === null) return derived;
  const byId = new Map(lines.map((line) => [line.id, line]));

  const derive = (line: Evidence): Evidence | null => {
    const made = derived.get(line.id);
    if (made) return made;
    if (line.stance === 'DENIES') return null;
    const taken = line.retracts === null ? undefined : byId.get(line.retracts);
    const retracts = taken ? derive(taken) : null;
    if (line.stance === 'RETRACTS' && retracts === null) return null;
    const said = {
      ...line,
      ...(line.stance === 'SUPPORTS' ? voiceOf(line, denial.from) : {}),
      relation: about,
      stance: line.stance === 'SUPPORTS' ? ('DENIES' as const) : line.stance,
      start: null,
      end: null,
      retracts: retracts?.id ?? null,
    };
    const piece = { ...said, id: evidenceId(said) };
    derived.set(line.id, piece);
    return piece;
  };
  for (const line of lines) derive(line);
  return derived;
}

function voiceOf(line: Evidence, denier: string): Pick<Evidence, 'speaker' | 'onBehalfOf'> {
  const speaksForDenier = line.speaker !== null && line.onBehalfOf === denier;
  return speaksForDenier
    ? { speaker: line.speaker, onBehalfOf: denier }
    : { speaker: denier, onBehalfOf: null };
}
