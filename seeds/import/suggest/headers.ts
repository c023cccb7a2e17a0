import { foldName } from '../../../server/model/names/fold.ts';

/** What a column's name says of it, if it says anything. */
export type Hint =
  | 'denier'
  | 'first'
  | 'last'
  | 'middle'
  | 'start'
  | 'end'
  | 'date'
  | 'share'
  | 'amount'
  | 'currency'
  | 'country'
  | 'place'
  | 'relation'
  | 'about'
  | 'note'
  | 'name';

/**
 * Words of headers in English, German, French, Spanish, Italian and Dutch, folded (lower case, no
 * accents). Tried in this order; a header may say several things, as "donor since" does.
 */
const HINTS: ReadonlyArray<[Hint, RegExp]> = [
  [
    'denier',
    /\b(denied by|denies|dementiert (von|durch)|bestritten von|dementi (de|par)|desmentido por|smentito da)\b/,
  ],
  ['first', /\b(first|given|fore) ?names?\b|name ?(first|given)$|^(vorname|prenom|voornaam|nombre de pila)$/],
  [
    'last',
    /\b(last|family|sur) ?names?\b|name ?(last|family)$|^(nachname|familienname|nom de famille|apellidos?|cognome|achternaam)$/,
  ],
  ['middle', /\bmiddle\b|name ?mid(dle)?$|^(patronymic|zweiter vorname)$/],
  [
    'about',
    /\b(born|birth\w*|geboren|geburt\w*|naissance|nacimiento|nascita|died|death|gender|sex|geschlecht|sexe|age|e ?mail|phone|telephone|telefon\w*|fax|address|adresse|direccion|indirizzo|street|strasse|zip|post ?code|plz|revenue|turnover|sales|profit|assets|employees count|market cap\w*|budget|umsatz|chiffre d affaires|inception|incorporated|twitter|linkedin)\b/,
  ],
  [
    'end',
    /\b(end|ends|ended|until|till|to date|date to|expir\w*|left|resigned|ceased|terminat\w*|bis|ende|fin|hasta|fine|tot|velja do)\b|^(to|au|al)$/,
  ],
  [
    'start',
    /\b(start\w*|since|begin\w*|began|from date|date from|joined|appointed|effective|seit|beginn|ab|debut|depuis|desde|inicio|dal|inizio|sinds|velja od)\b|^(from|von|du|de|van)$/,
  ],
  ['currency', /\b(currency|wahrung|devise|moneda|valuta)\b/],
  [
    'country',
    /\b(country|countries|nationality|jurisdiction|citizenship|land|staat|nationalitat|pays|nationalite|pais|paese)\b/,
  ],
  [
    'note',
    /\b(topics?|purposes?|reasons?|descriptions?|comments?|remarks?|notes?|details|agenda|headline|keywords?|summary|text|issues?|thema|themen|zweck|anlass|beschreibung|bemerkung\w*|notiz\w*|sujet|objet|motif|asunto|tema|oggetto|onderwerp|status|type|uri|url|link|code)$/,
  ],
  [
    'place',
    /\b(city|town|place|venue|location|seat|ort|stadt|sitz|lieu|ville|lugar|ciudad|luogo|citta|plaats)\b/,
  ],
  [
    'relation',
    /\b(relation\w*|rel|connection|natures? of control|capacity|roles?|position|job|function|occupation|contact type|type of contact|rolle|funktion|beziehung|amt|fonction|poste|cargo|puesto|ruolo|carica|functie)\b|\btitle$|^link$/,
  ],
  [
    'share',
    /\b(shares?|sharehold\w*|percent\w*|pct|stake|anteile?|quote|prozent|pourcentage|participacion|porcentaje|quota|aandeel)\b|^owned$/,
  ],
  [
    'amount',
    /\b(amounts?|value|sum|price|cost|total|fee|salary|compensation|paid|payment|obligat(ion|ed)|eur|euros?|usd|gbp|chf|dollars?|donation\w*|invest\w*|betrag|summe|wert|preis|spende|montant|somme|prix|don|importe|monto|precio|importo|somma|bedrag)\b/,
  ],
  [
    'date',
    /\b(date|day|year|month|time|period|when|signed|on|at|datum|tag|jahr|monat|zeitraum|jour|annee|mois|fecha|dia|ano|mes|data|giorno|anno|mese|jaar|dag|od|do)\b/,
  ],
  [
    'name',
    /\b(names?|persons?|people|compan\w+|organi[sz]a\w*|organisatie\w*|orgs?|reps?|entit\w+|firms?|business\w*|part(y|ies)|groups?|donors?|contributors?|recipients?|employers?|employees?|clients?|lobbyists?|departments?|institutions?|agenc(y|ies)|ministr(y|ies)|ministers?|subjekt|owners?|owned|members?|investors?|shareholders?|subsidiar(y|ies)|parent|suppliers?|customers?|buyers?|sellers?|lenders?|borrowers?|partners?|hosts?|guests?|officials?|commissioners?|directors?|authors?|attendees?|participants?|counterpart\w*|contractors?|banks?|funds?|foundations?|representatives?|plaintiffs?|defendants?|acquirers?|visitors?|speakers?|applicants?|politicians?|senators?|meps?|candidates?|trustees?|founders?|contacted|funders?|grantees?|beneficiar(y|ies)|holders?|issuers?|vendors?|events?|conferences?|summits?|committees?|councils?|boards?|regulators?|publications?|newspapers?|outlets?|journalists?|universit(y|ies))\b|^(from|to|source|target)$/,
  ],
  [
    'name',
    /\b(firm[ae]n?|unternehmen|gesellschaft(er)?|verb(and|ande)|verein|partei(en)?|ministeri(um|en|o)|behorden?|kunden?|auftraggeber|arbeitgeber|spender|empfanger|gesprachspartner|teilnehmer|eigentumer|vertreter|noms?|societes?|entreprises?|personnes?|employeur|donateurs?|beneficiaires?|actionnaires?|ministres?|ministere|empresas?|nombres?|personas?|donantes?|beneficiari[ao]s?|empleador|accionistas?|aziend[ae]|societa|nom[ei]|donatori?|azionist[ai]|bedrij(f|ven)|naam|namen|werkgever)\b/,
  ],
];

/** Words of headers in Chinese, as they are written. */
const CHINESE: ReadonlyArray<[Hint, RegExp]> = [
  ['end', /结束|截止|終了/],
  ['start', /开始|起始|開始/],
  ['country', /国家|国籍|国名/],
  ['relation', /类型|关系|职务|职位|役職/],
  ['share', /比例|持股|股份占比/],
  ['amount', /金额|金額|价格/],
  ['date', /日期|时间|年份|日付/],
  ['name', /公司|企业|机构|組織|组织|姓名|名称|人员|官员|部长|伙伴|合作方|股东|会社|氏名/],
];

/** A header as the patterns here read it: "OwnerName" and "OWNER_NAME" are "owner name". */
export function foldHeader(header: string): string {
  return foldName(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replaceAll('$', ' ')
    .trim();
}

/** Everything that a header says, in the order of what is most telling. */
export function hintsOf(header: string): ReadonlySet<Hint> {
  const folded = foldHeader(header);
  const found = new Set(HINTS.filter(([, pattern]) => pattern.test(folded)).map(([hint]) => hint));
  for (const [hint, pattern] of CHINESE) if (pattern.test(header)) found.add(hint);
  if (header.includes('%')) found.add('share');
  if (/\p{Sc}/u.test(header)) found.add('amount');
  return found;
}

/** How many words of two headers are the same, words for names and kinds aside. */
export function repeatedWords(one: string, other: string): number {
  const words = new Set(foldHeader(one).split(' '));
  return foldHeader(other)
    .split(' ')
    .filter(
      (word) => word !== '' && !/^(names?|first|last|middle|type|kind|of|the)$/.test(word) && words.has(word),
    ).length;
}

const KINDS: ReadonlyArray<[string, RegExp]> = [
  ['Event', /\b(events?|conferences?|summits?|fairs?|forum|veranstaltung|konferenz)\b/],
  ['Publication', /\b(publications?|newspapers?|outlets?|magazines?|journals?)\b/],
  [
    'Person',
    /\b(persons?|personas?|personnes?|people|lobbyists?|politicians?|ministers?|minist(re|ro|ra)s?|officials?|rep|reps|experts?|members?|mitglied(er)?|first|last|individuals?|directors?|ceo|authors?|attendees?|participants?|teilnehmer|guests?|visitors?|speakers?|trustees?|founders?|candidates?|commissioners?|journalists?|senators?|m[e]?ps?|employees?|gesprachspartner|vertreter|representatives?)\b/,
  ],
  [
    'Agency',
    /\b(agenc(y|ies)|departments?|ministr(y|ies)|ministeri(um|en|o)|ministere|institutions?|regulators?|authorit(y|ies)|behorden?|public body)\b/,
  ],
  [
    'Company',
    /\b(compan\w+|employers?|arbeitgeber|employeur|clients?|firm[ae]?[ns]?|business\w*|subjekt|owned|unternehmen|societes?|entreprises?|empresas?|aziend[ae]|bedrij(f|ven)|subsidiar(y|ies)|suppliers?|customers?|buyers?|vendors?|banks?|contractors?)\b/,
  ],
  [
    'Organization',
    /\b(organi[sz]a\w*|organisatie\w*|orgs?|part(y|ies|ei|eien)|groups?|committees?|councils?|boards?|universit(y|ies)|verein|verband|foundations?)\b/,
  ],
];

/** The kind that a header speaks of, if it does. */
export function kindSaid(header: string): string | null {
  if (/公司|企业|会社/.test(header)) return 'Company';
  const folded = foldHeader(header);
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
