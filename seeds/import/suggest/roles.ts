import { foldName } from '../../../server/model/names/fold.ts';
import { sharedTerms } from '../formats/shared/vocabulary.ts';
import type { Column } from './columns.ts';
import { mayBe, type SuggestedEntity } from './entities.ts';
import { foldHeader, repeatedWords } from './headers.ts';
import type { Link } from './links.ts';

/** Types by words of a role, as regular expressions of a mapping; the first that matches counts. */
const BY_ROLE: ReadonlyArray<readonly [string, string]> = [
  // That it is over is not when: as a position without an end it would be one in force.
  [
    '\\b(former\\w*|ex|past|ehemalig\\w*|ancien\\w*|until)\\b|nominee|designate|candidate|kandidat|honorary|alumn',
    'RELATED_TO',
  ],
  [
    '\\bboard (member|of)\\b|\\bon the board|non-executive|supervisory board|trustee|aufsichtsrat|administrateur',
    'BOARD_MEMBER_OF',
  ],
  ['founder|founded|gründer|fondateur|fundador|fondatore', 'FOUNDED'],
  ['\\bdonor|\\bdonat|\\bspende', 'DONATED_TO'],
  ['shareholder|\\bstake\\b|gesellschafter|aktionär|actionnaire|accionista|azionista', 'HOLDS_STAKE_IN'],
  ['\\bowner|\\bowns?\\b|eigentümer|inhaber|propriétaire|propietari|titolare', 'OWNS'],
  ['\\binvest(or|ed)\\b|^investment', 'INVESTED_IN'],
  ['vice[- ]|deputy|assistant|secretary|stellvertret|adjoint', 'WORKS_FOR'],
  [
    '\\b(ceo|chief executive|chair(man|woman|person)?|president|managing director|head|leader|geschäftsführer\\w*|vorstandsvorsitzende\\w*|präsident\\w*|leiter\\w*|pdg|président\\w*|presidente|directeur général|director general)\\b',
    'LEADS',
  ],
  ['spokes(man|woman|person)|sprecher|porte-parole|portavoz', 'SPEAKS_FOR'],
  [
    '\\b(adviser|advisor|advises|consult\\w*|counsel|lawyer|attorney|berater\\w*|anwalt|conseiller\\w*|asesor\\w*)\\b',
    'ADVISES',
  ],
  ['\\bmembers?\\b|\\bmitglied|\\bmembre|\\bmiembro|\\bmembro', 'MEMBER_OF'],
  ['\\blobb(y|ied|ies)', 'LOBBIED'],
  ['\\b(wife|husband|spouse|married|ehefrau|ehemann|mari|marito|moglie)\\b|épou[sx]', 'MARRIED_TO'],
  ['\\b(father|mother|vater|mutter|père|mère)\\b', 'PARENT_OF'],
  [
    '\\b(brother|sister|sibling|cousin|uncle|aunt|nephew|niece|bruder|schwester|frère|sœur)\\b',
    'RELATIVE_OF',
  ],
  [
    '\\b(employ(ee|ed)|officer|manager|director|direktor\\w*|directeur|directora?|partner|staff|analyst|professor|c[ftmio]o|vp|svp|evp|treasurer|editor|reporter|researcher|mitarbeiter\\w*|angestellte\\w*|minister|commissioner)\\b',
    'WORKS_FOR',
  ],
  ['\\b(met|meeting|in person|treffen|rencontre|reunión)\\b', 'MET_WITH'],
  ['\\b(phone\\w*|telephone|call|video\\w*|telefon\\w*|téléphone)\\b', 'SPOKE_WITH'],
  ['\\b(letter|e-?mails?|wrote|brief|lettre|carta)\\b', 'WROTE_TO'],
  ['\\b(compet\\w*|rivals?)\\b', 'COMPETES_WITH'],
  ['\\blicen[cs]', 'LICENSING_DEAL'],
  ['joint[- ]venture', 'JOINT_VENTURE'],
  ['\\bsuppl(y|ier|ies)', 'SUPPLY_DEAL'],
  ['\\bacqui(red|sition)|\\btook over', 'ACQUIRED'],
  ['\\b(lent|loan|lender)\\b', 'LENT_TO'],
  ['\\b(paid|payment)\\b', 'PAID'],
  ['\\b(grant|funded|funder)\\b', 'FUNDED'],
  ['\\bsued\\b|\\blawsuit', 'SUED'],
];

/** A pattern of a mapping with the type that it gives. */
export interface RoleRule {
  matches: string[];
  type: string;
  isReversed: boolean;
}

/** What a column of roles speaks of: positions that people hold, ways of being in contact, anything. */
type Sense = 'position' | 'contact' | 'any';

/** The two that a role relates, with the kinds that they may be of, and whether the row names the second first. */
export interface Pair {
  fromKinds: readonly string[];
  toKinds: readonly string[];
  isTurned: boolean;
}

/**
 * The column whose words say how the two of a link are related. A title is one of the person's whom it
 * stands by: where it may be somebody else's it says nothing of these two.
 */
export function roleColumn(
  columns: readonly Column[],
  entities: readonly SuggestedEntity[],
  { type, from, to, isKnown }: Link,
): Column | undefined {
  const category = sharedTerms().types.get(type)?.category ?? '';
  const ends = [from, to];
  const candidates = columns.filter((column) => {
    if (isEdgeLabel(column)) return entities.length === 2 && rolesAmong(column.values) > 0;
    if (column.sort !== 'relation') return false;
    const mentioned = entities.filter((one) => repeatedWords(column.name, one.columns[0]?.name ?? '') > 0);
    const sense = senseOf(column.name);
    // Of three in a row it would be open which two are meant.
    if (!isKnown && entities.length > 2) return false;
    if (sense === 'contact') return !isKnown || category === 'CONTACT';
    if (sense === 'any') return mentioned.every((one) => ends.includes(one));
    const people = entities.filter(({ kinds }) => kinds.includes('Person'));
    const holders = mentioned.length > 0 ? mentioned : people;
    const isTheirs = holders.length <= 1 || entities.length === 2;
    return isTheirs && holders.every((one) => ends.includes(one)) && (!isKnown || HELD.has(category));
  });
  // Of several the one whose words tell most apart.
  return candidates.sort((one, other) => toldApart(other) - toldApart(one))[0];
}

const toldApart = ({ values }: Column) => rolesAmong([...new Set(values)]);

/** Categories of what one holds a position in. */
const HELD = new Set(['EMPLOYMENT', 'OWNERSHIP', 'MEMBERSHIP']);

/** Tables of edges say what an edge is under a word that says nothing. */
const isEdgeLabel = ({ sort, name }: Column) =>
  sort === 'text' &&
  /^((edge|link|relation) )?(label|type|kind|category|nature|art|typ)$/.test(foldHeader(name));

const rolesAmong = (values: readonly string[]) =>
  values.filter(
    (value) => labelled(value) !== null || BY_ROLE.some(([source]) => new RegExp(source, 'iu').test(value)),
  ).length;

function senseOf(header: string): Sense {
  const folded = foldHeader(header);
  if (/\b(contact|kontakt|channel|medium)\b/.test(folded)) return 'contact';
  return /\b(relation\w*|connection|beziehung|label|type|art|typ)\b|关系|类型/.test(`${folded} ${header}`)
    ? 'any'
    : 'position';
}

/**
 * Types for what a column says of two, as far as its values are known words: a type's own label
 * ("owns", "owned by"), else words of roles. Only rules that one of the values meets, and whose types
 * fit whatever kinds the two may be of.
 */
export function roleRules({ name, values }: Column, pair: Pair): RoleRule[] {
  const sense = senseOf(name);
  const isMeant = (type: string) => {
    const isContact = sharedTerms().types.get(type)?.category === 'CONTACT';
    return sense === 'any' || (sense === 'contact') === isContact;
  };
  const fits = (type: string, isReversed: boolean) => {
    const [from, to] = isReversed ? [pair.toKinds, pair.fromKinds] : [pair.fromKinds, pair.toKinds];
    return isMeant(type) && mayBe(type, 'fromKinds', from) && mayBe(type, 'toKinds', to);
  };
  const labels = new Map<string, RoleRule>();
  const others: string[] = [];
  for (const value of new Set(values)) {
    const label = labelled(value);
    // A label reads from the first name of the row to the second.
    const isReversed = label !== null && label.isDirected && label.isInverse !== pair.isTurned;
    if (!label || !fits(label.type, isReversed)) others.push(value);
    else {
      const key = `${label.type} ${isReversed}`;
      const rule = labels.get(key) ?? { matches: [], type: label.type, isReversed };
      rule.matches.push(`^${escaped(value)}$`);
      labels.set(key, rule);
    }
  }
  const words = BY_ROLE.filter(([, type]) => type === 'RELATED_TO' || fits(type, false)).map(
    ([source, type]) => ({
      rule: { matches: [source], type, isReversed: false },
      pattern: new RegExp(source, 'iu'),
    }),
  );
  const met = new Set(others.map((value) => words.find(({ pattern }) => pattern.test(value))));
  return [...labels.values(), ...words.filter((word) => met.has(word)).map(({ rule }) => rule)];
}

/** A type by its label, what it is called from the other end, or its noun. */
function labelled(value: string): { type: string; isInverse: boolean; isDirected: boolean } | null {
  const folded = foldName(value);
  for (const { id, label, inverse, noun, directed } of sharedTerms().types.values()) {
    const found = { type: id, isDirected: directed };
    if ([label, noun, id].some((word) => foldName(word) === folded)) return { ...found, isInverse: false };
    if (foldName(inverse) === folded) return { ...found, isInverse: true };
  }
  return null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
