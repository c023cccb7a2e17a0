/** Words of the names of organisations, events and places, folded (see names/fold) and without a plural s. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Carry nothing. */
export const SMALL = new Set(
  list('the of and for in at on de la le les du des der die das den dem fur et und y e a an to'),
);

/** Say little: one side may leave them out. */
export const GENERIC = new Set(
  list(
    'group holding international global worldwide enterprise company corporate gruppe groupe grupo gruppo konzern jituan',
  ),
);

/** Say what a firm does: with such a word it may be the same, or a part of it. */
export const TRADES = new Set(
  list(`motor technology service solution system industry product brand electronic automotive automobile auto energy
    steel oil gas chemical pharmaceutical software network media entertainment food beverage airline shipping
    logistic construction engineering design consulting lab studio digital online mobile telecom communication`),
);

/** Make another organisation of it: Ford Foundation is not Ford. */
export const DISTINGUISHING = new Set(
  list(`foundation fund trust capital venture credit financial finance bank insurance university institute ministry
    department union security pension pac committee campaign museum hospital school college council church
    partner investment asset management realty property subsidiary branch north south east west northern southern
    eastern western upper lower new old junior senior women men youth retail leasing academy league party court`),
);

/** Short ways of writing a word, and its other forms. */
export const SAME_WORD: Readonly<Record<string, string>> = {
  intl: 'international',
  internationale: 'international',
  mfg: 'manufacturing',
  dept: 'department',
  univ: 'university',
  universitat: 'university',
  natl: 'national',
  govt: 'government',
  assn: 'association',
  assoc: 'association',
  tech: 'technology',
  technologie: 'technology',
  bro: 'brother',
  mgmt: 'management',
  svc: 'service',
  inst: 'institute',
  ctr: 'center',
  centre: 'center',
  grp: 'group',
  ind: 'industry',
  industrie: 'industry',
  lab: 'laboratory',
  laboratorie: 'laboratory',
  sy: 'system',
  pharma: 'pharmaceutical',
  organisation: 'organization',
  defence: 'defense',
  labour: 'labor',
  admin: 'administration',
  comm: 'commission',
  cie: 'company',
  holdco: 'holding',
  motoren: 'motor',
  werke: 'work',
  companie: 'company',
  energie: 'energy',
  agencie: 'agency',
  propertie: 'property',
  securitie: 'security',
  corporation: 'corporation',
};

/** Several words that are one. */
export const PHRASES: ReadonlyArray<readonly [phrase: string, word: string]> = [
  ['united states of america', 'us'],
  ['united states', 'us'],
  ['u s a', 'us'],
  ['u s', 'us'],
  ['usa', 'us'],
  ['united kingdom', 'uk'],
  ['great britain', 'uk'],
  ['u k', 'uk'],
  ['peoples republic of china', 'china'],
  ['prc', 'china'],
  ['russian federation', 'russia'],
  ['european union', 'eu'],
  ['hong kong', 'hongkong'],
  ['new york', 'newyork'],
  ['new zealand', 'newzealand'],
  ['new jersey', 'newjersey'],
  ['new mexico', 'newmexico'],
  ['south africa', 'southafrica'],
  ['south korea', 'southkorea'],
  ['north korea', 'northkorea'],
  ['north america', 'northamerica'],
  ['south america', 'southamerica'],
  ['latin america', 'latinamerica'],
  ['saudi arabia', 'saudiarabia'],
  ['sri lanka', 'srilanka'],
  ['costa rica', 'costarica'],
  ['los angeles', 'losangeles'],
  ['san francisco', 'sanfrancisco'],
  ['saint petersburg', 'saintpetersburg'],
];

/** Places, with the country that naming one goes without saying in (ISO 3166-1 alpha-2; none for parts of the world). */
export const PLACES: Readonly<Record<string, string | null>> = Object.fromEntries(
  list(`us:US uk:GB britain:GB british:GB england:GB scotland:GB wale:GB london:GB america:US american:US china:CN
    chinese:CN beijing:CN shanghai:CN shenzhen:CN guangdong:CN hongkong:HK taiwan:TW japan:JP japanese:JP tokyo:JP
    southkorea:KR korea:KR korean:KR seoul:KR northkorea:KP india:IN indian:IN mumbai:IN delhi:IN germany:DE
    german:DE deutschland:DE deutsche:DE berlin:DE munich:DE france:FR french:FR paris:FR italy:IT italia:IT
    italian:IT rome:IT milan:IT spain:ES espana:ES spanish:ES madrid:ES portugal:PT netherland:NL nederland:NL
    dutch:NL amsterdam:NL belgium:BE brussel:BE switzerland:CH schweiz:CH suisse:CH swis:CH zurich:CH austria:AT
    vienna:AT sweden:SE sverige:SE swedish:SE norway:NO norge:NO denmark:DK danmark:DK finland:FI suomi:FI
    poland:PL polska:PL czech:CZ hungary:HU romania:RO bulgaria:BG greece:GR turkey:TR turkiye:TR ukraine:UA
    russia:RU russian:RU moscow:RU saintpetersburg:RU belaru:BY kazakhstan:KZ canada:CA canadian:CA toronto:CA
    mexico:MX brazil:BR brasil:BR argentina:AR chile:CL colombia:CO peru:PE australia:AU australian:AU sydney:AU
    newzealand:NZ southafrica:ZA nigeria:NG egypt:EG kenya:KE israel:IL iran:IR iraq:IQ saudiarabia:SA qatar:QA
    emirate:AE dubai:AE singapore:SG malaysia:MY indonesia:ID thailand:TH vietnam:VN philippine:PH pakistan:PK
    bangladesh:BD srilanka:LK ireland:IE irish:IE dublin:IE luxembourg:LU cypru:CY malta:MT iceland:IS
    newyork:US california:US texa:US florida:US illinoi:US chicago:US detroit:US michigan:US boston:US
    washington:US losangeles:US sanfrancisco:US ohio:US newjersey:US newmexico:US delaware:US nevada:US
    slovenia:SI croatia:HR serbia:RS europe: european: eu: asia: asian: africa: african: pacific: atlantic:
    northamerica: southamerica: latinamerica: emea: apac: middleeast:`).map((entry) => {
    const [word = '', country = ''] = entry.split(':');
    return [word, country === '' ? null : country];
  }),
);

/** Numbers as words and as Roman numerals. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    list('zero one two three four five six seven eight nine ten eleven twelve').map((word, index) => [
      word,
      index,
    ]),
  ),
  ...Object.fromEntries(
    list('first second third fourth fifth sixth seventh eighth ninth tenth').map((word, index) => [
      word,
      index + 1,
    ]),
  ),
  twentieth: 20,
  twenty: 20,
  ...Object.fromEntries(
    list('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv').map((word, index) => [word, index + 1]),
  ),
};
