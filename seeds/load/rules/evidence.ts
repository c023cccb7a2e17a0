import { parseEdtf } from '../../../server/model/dates/edtf.ts';
import type { Draft, Drafted, LineDraft, RelationDraft } from '../draft.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import { spotText } from '../problems.ts';
import type { Problems } from '../problems.ts';

/** Each line names documents and speakers that exist, and ends no earlier than it begins. */
export function checkEvidence({ relations }: Draft, known: Known, problems: Problems): void {
  for (const relation of relations) {
    const said = new Map<string, Drafted<LineDraft>>();
    for (const line of relation.value.evidence) {
      checkLine(line, relation.value, known, problems);
      const text = JSON.stringify({ ...line.value, key: null });
      const twin = said.get(text);
      if (twin)
        problems.warning(
          line.spot,
          `This line of \`${relation.value.id}\` says the same as the one at ${spotText(twin.spot)}; it counts once.`,
        );
      else said.set(text, line);
    }
  }
}

function checkLine(
  { value, spot, at }: Drafted<LineDraft>,
  relation: RelationDraft,
  known: Known,
  problems: Problems,
): void {
  const what = `evidence of \`${relation.id}\``;
  for (const key of ['source', 'origin'] as const) {
    const id = value[key];
    if (id && !known.sources.has(id))
      problems.error(
        at(key),
        `Unknown source \`${id}\` as \`${key}\` in ${what}.${didYouMean(id, known.sources.keys())}`,
      );
  }
  for (const key of ['speaker', 'onBehalfOf'] as const) {
    const id = value[key];
    if (id !== null && !known.entities.has(id))
      problems.error(
        at(key),
        `Unknown entity \`${id}\` as \`${key}\` in ${what}.${didYouMean(id, known.entities.keys())}`,
      );
  }
  if (endsBeforeStart(value.start, value.end))
    problems.error(
      at('end'),
      `Expected \`end\` in ${what} no earlier than its \`start\` ${value.start ?? ''}, found ${value.end ?? ''}.`,
    );
  if (value.origin !== null && value.origin === value.source)
    problems.warning(at('origin'), `The \`origin\` in ${what} is the source itself. Leave it out.`);
  if (value.onBehalfOf !== null && value.onBehalfOf !== relation.from && value.onBehalfOf !== relation.to)
    problems.warning(
      at('onBehalfOf'),
      `\`${value.onBehalfOf}\`, for whom the speaker speaks in ${what}, is at neither end (${relation.from}, ${relation.to}), so this does not count as a party's statement.`,
    );
  if (value.basis === 'NAMED' && value.speaker === null && value.attribution === null)
    problems.warning(
      spot,
      `Basis NAMED in ${what} means that a person gives a name: say it in \`speaker\` or \`attribution\`.`,
    );
  if (value.locator === null)
    problems.warning(
      spot,
      `There is no \`locator\` in ${what}: say where in \`${value.source}\` it stands, such as "paragraph 5".`,
    );
}

function endsBeforeStart(start: string | null, end: string | null): boolean {
  if (start === null || end === null) return false;
  const { earliest } = parseEdtf(start);
  const { latest } = parseEdtf(end);
  return earliest !== null && latest !== null && latest < earliest;
}
