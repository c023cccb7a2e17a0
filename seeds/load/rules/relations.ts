import type { RelationTypeTerm } from '../../../server/model/types.ts';
import type { Draft, Drafted, RelationDraft } from '../draft.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { Problems } from '../problems.ts';

const CURRENCIES = Intl.supportedValuesOf('currency');
/** A firm may hold its own shares, and unclassed relations may say anything; the rest takes two. */
const MAY_BE_ITS_OWN: readonly string[] = ['OWNERSHIP', 'FUNDING', 'OTHER'];
const PLACES_TO_BE: readonly string[] = ['Event', 'Meeting'];

/** Types and ends exist and fit each other; sums and shares make sense. */
export function checkRelations({ relations }: Draft, known: Known, problems: Problems): void {
  for (const relation of relations) {
    const { value, at } = relation;
    const what = `relation \`${value.id}\``;
    const type = known.types.get(value.type);
    if (value.type !== '' && !type)
      problems.error(
        at('type'),
        `Unknown relation type \`${value.type}\` of ${what}.${didYouMean(value.type, known.types.keys()) || ' Relation types are in the vocabulary.'}`,
      );
    for (const key of ['from', 'to', 'event'] as const) {
      const id = value[key];
      if (id && !known.entities.has(id))
        problems.error(
          at(key),
          `Unknown entity \`${id}\` as \`${key}\` of ${what}.${didYouMean(id, known.entities.keys())}`,
        );
    }
    if (type) checkEnds(relation, type, known, problems);

    const eventKind = value.event === null ? undefined : known.entities.get(value.event);
    if (eventKind !== undefined && !PLACES_TO_BE.includes(eventKind))
      problems.warning(
        at('event'),
        `Expected an Event or a Meeting as \`event\` of ${what}, found the ${eventKind} \`${value.event ?? ''}\`.`,
      );
    if (value.share !== null && (value.share < 0 || value.share > 1))
      problems.error(
        at('share'),
        `Expected \`share\` of ${what} between 0 and 1, found ${value.share}.${value.share > 1 && value.share <= 100 ? ` Did you mean ${value.share / 100}?` : ''}`,
      );
    if (value.amount !== null && value.amount.value < 0)
      problems.error(
        at('amount'),
        `Expected \`amount\` of ${what} as 0 or more, found ${value.amount.value}. Who pays whom is said by the ends.`,
      );
    const currency = value.amount?.currency ?? null;
    if (currency !== null && !CURRENCIES.includes(currency))
      problems.error(
        at('amount'),
        `Expected \`currency\` of ${what} as ISO 4217 (three capital letters), found "${currency}".${didYouMean(
          currency,
          CURRENCIES.filter((code) => code.toLowerCase() === currency.toLowerCase()),
        )}`,
      );
  }
}

function checkEnds(
  { value, at }: Drafted<RelationDraft>,
  type: RelationTypeTerm,
  known: Known,
  problems: Problems,
): void {
  const what = `relation \`${value.id}\``;
  if (value.from !== '' && value.from === value.to) {
    const message = `Expected two different ends of ${what}, found \`${value.from}\` at both.`;
    if (type.directed && MAY_BE_ITS_OWN.includes(type.category)) problems.warning(at('to'), message);
    else problems.error(at('to'), message);
  }
  const from = known.entities.get(value.from);
  const to = known.entities.get(value.to);
  if (!from || !to) return;
  const fits = (kinds: readonly string[], kind: string) => kinds.length === 0 || kinds.includes(kind);
  const forward = fits(type.fromKinds, from) && fits(type.toKinds, to);
  const backward = fits(type.fromKinds, to) && fits(type.toKinds, from);
  if (forward || (!type.directed && backward)) return;
  const turned = backward ? ' Swap the ends?' : '';
  for (const [key, kinds, kind] of [
    ['from', type.fromKinds, from],
    ['to', type.toKinds, to],
  ] as const)
    if (!fits(kinds, kind))
      problems.error(
        at(key),
        `Expected \`${key}\` of ${what} (${type.id}) to be ${oneOf(kinds)}, found the ${kind} \`${value[key]}\`.${turned}`,
      );
}

const oneOf = (kinds: readonly string[]) =>
  kinds.length === 1 ? `a ${kinds[0] ?? ''}` : `one of ${kinds.join(', ')}`;
