/** What one thing may have several of, or share: no register gives it to one thing only. */
export const NOT_UNIQUE = new Set([
  'ticker',
  'isin',
  'website',
  'url',
  'email',
  'phone',
  'twitter',
  'x',
  'facebook',
  'linkedin',
  'sector',
  'naics',
  'sic',
  'source',
  'name',
  'address',
  'topic',
  'wikipedia',
]);

/** Numbers that are counted anew in each country: the country has to be the same. */
export const BY_COUNTRY = new Set([
  'companynumber',
  'registrationnumber',
  'taxnumber',
  'vatnumber',
  'vat',
  'registernumber',
  'idnumber',
  'innnumber',
  'ein',
  'ogrn',
  'inn',
  'passport',
  'nationalid',
]);

/** One register by several names. */
export const SAME_SCHEME: Readonly<Record<string, string>> = {
  wikidataid: 'wikidata',
  wikidataqid: 'wikidata',
  qid: 'wikidata',
  leicode: 'lei',
  xilei: 'lei',
  gleif: 'lei',
  regnumber: 'registrationnumber',
  companyno: 'companynumber',
  crn: 'companynumber',
};
