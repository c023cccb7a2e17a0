import { foldHeader } from './headers.ts';
import { mayBe, type SuggestedEntity } from './entities.ts';

/** What two columns are to each other, and why it is thought so. */
export interface Link {
  type: string;
  from: SuggestedEntity;
  to: SuggestedEntity;
  why: string;
  /** Something tells the type; else they are merely related. */
  isKnown: boolean;
}

/** Types that two headers tell, who does it first; folded words. */
const BY_HEADERS: ReadonlyArray<readonly [string, RegExp, RegExp]> = [
  [
    'DONATED_TO',
    /\b(donors?|contributors?|spender|donateurs?|donantes?|donatori?)\b/,
    /\b(recipients?|part(y|ei|ito|ido)|candidate|campaign|committee|empfanger|parti|beneficiar\w+)\b/,
  ],
  ['LOBBIED', /\blobby(ists?|ing firm)\b/, /\b(contacted|lobbied)\b/],
  ['LENT_TO', /\b(lender|creditor|glaubiger)\b/, /\b(borrower|debtor|schuldner)\b/],
  ['PAID', /\b(payer|payor)\b/, /\b(payee|recipient|beneficiary)\b/],
  ['FUNDED', /\b(funder|grantor|fund|foundation)\b/, /\b(grantee|recipient|beneficiary)\b/],
  ['INVESTED_IN', /\b(investors?|backers?)\b/, /\b(investee|target|company|startup|start up|firm)\b/],
  ['ACQUIRED', /\b(acquirer|acquiror|buyer)\b/, /\b(target|acquired|acquiree)\b/],
  ['SUED', /\b(plaintiff|claimant)\b/, /\bdefendant\b/],
  [
    'SUPPLY_DEAL',
    /\b(supplier|vendor|lieferant|fournisseur|proveedor|fornitore)\b/,
    /\b(customer|buyer|client|kunde|abnehmer|cliente?)\b/,
  ],
  [
    'OWNS',
    /\b(owners?|parent|shareholders?|holder|eigentumer|gesellschafter|aktionar|muttergesellschaft|proprietaire|actionnaires?|accionistas?|azionist[ai])\b/,
    /\b(owned|subsidiar\w+|tochter\w*|filiale|asset|issuer|held|compan\w+|entity|names?|business|firm|unternehmen|gesellschaft|societe|empresa|azienda|societa|bedrijf)\b/,
  ],
  [
    'BOARD_MEMBER_OF',
    /\b(director|board member|trustee|aufsichtsrat|administrateur|consejero)\b/,
    /\b(compan\w+|organi[sz]ation|board|firm|entity|unternehmen|societe|empresa|societa)\b/,
  ],
  [
    'LEADS',
    /\b(ceo|chair\w*|president|managing director|head|geschaftsfuhrer|pdg)\b/,
    /\b(compan\w+|organi[sz]ation|firm|entity|unternehmen|societe|empresa|societa)\b/,
  ],
  [
    'MEMBER_OF',
    /\b(members?|mitglied(er)?|membre|miembro)\b/,
    /\b(group|committee|organi[sz]ation|association|party|club|council|verein|verband|ausschuss|partei|parti|comite)\b/,
  ],
  [
    'WROTE_FOR',
    /\b(authors?|journalists?|reporters?)\b/,
    /\b(publications?|newspapers?|outlets?|magazines?|journals?)\b/,
  ],
  [
    'ATTENDED',
    /\b(attendees?|participants?|guests?|speakers?|teilnehmer|gaste)\b/,
    /\b(event|conference|summit|fair|forum|veranstaltung|konferenz)\b/,
  ],
  ['ADVISES', /\b(advis[eo]r|consultant|counsel|berater)\b/, /\b(client|compan\w+|kunde|mandant)\b/],
  [
    'WORKS_FOR',
    /\b(names?|persons?|employees?|staff|mitarbeiter|first|last|vorname|nachname|nom|nombre|nome)\b/,
    /\b(employer|arbeitgeber|employeur|empleador|werkgever)\b/,
  ],
];

const MEETINGS =
  /\b(meetings?|met|treffen|besprechung\w*|gesprach\w*|reunion(s|es)?|rencontres?|incontr[oi])\b/;

/** That a meeting has a place says nothing of who met. */
const WHERE = /\b(loc|location|room|place|venue|ort|lieu)\b/;

const SHAREHOLDERS =
  /\b(shareholders?|holder|gesellschafter|aktionar|actionnaires?|accionistas?|azionist[ai])\b/;

/**
 * What the columns of names are to each other, where headers or the file's name tell it, several where one
 * row tells several; else that the first two are related. Empty where there are not two.
 */
export function linksOf(
  file: string,
  headers: readonly string[],
  entities: readonly SuggestedEntity[],
  hasShares: boolean,
): Link[] {
  const links: Link[] = [];
  for (const [type, first, second] of BY_HEADERS) {
    const doers = entities.filter((one) => first.test(headerOf(one)) && mayBe(type, 'fromKinds', one.kinds));
    const to = entities.find(
      (one) =>
        !doers.includes(one) &&
        second.test(headerOf(one)) &&
        mayBe(type, 'toKinds', one.kinds) &&
        (type !== 'OWNS' || !one.kinds.includes('Person') || /\bowned\b/.test(headerOf(one))),
    );
    for (const from of doers)
      if (to && !links.some((link) => isSamePair(link, from, to)))
        links.push({
          type: type === 'OWNS' && (hasShares || SHAREHOLDERS.test(headerOf(from))) ? 'HOLDS_STAKE_IN' : type,
          from,
          to,
          why: 'the names of the two columns say it',
          isKnown: true,
        });
  }
  const [host, ...others] = entities;
  const said = [file.replace(/\.[^.]*$/, ''), ...headers].find(
    (text) => MEETINGS.test(foldHeader(text)) && !WHERE.test(foldHeader(text)),
  );
  if (links.length > 0 || !host || !others[0]) return links;
  if (said === undefined) return [unknownLink(host, others[0])];
  // The body that stands beside its own official is not whom that official met.
  const met = others.filter(
    ({ kinds }) => !kinds.includes('Agency') || !host.kinds.includes('Person') || others.length === 1,
  );
  return met.map((to) => ({
    type: 'MET_WITH',
    from: host,
    to,
    why: `“${said}” says meetings`,
    isKnown: true,
  }));
}

/** Where one of two is a person, the person is who holds the position that a role names. */
function unknownLink(first: SuggestedEntity, second: SuggestedEntity): Link {
  const isTurned = !first.kinds.includes('Person') && second.kinds.includes('Person');
  const [from, to] = isTurned ? [second, first] : [first, second];
  return { type: 'RELATED_TO', from, to, why: '', isKnown: false };
}

const headerOf = ({ columns }: SuggestedEntity) => columns.map(({ name }) => foldHeader(name)).join(' ');

const isSamePair = (link: Link, from: SuggestedEntity, to: SuggestedEntity) =>
  (link.from === from && link.to === to) || (link.from === to && link.to === from);
