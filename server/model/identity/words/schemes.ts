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

/**
 * Registers that give an id to one thing in all the world, with what the id is called and how it looks:
 * data sets in which it stands are joined by it. Other ids are reasons, and no more.
 */
export const EXACT: Readonly<Record<string, { name: string; shape: RegExp }>> = {
  lei: { name: 'LEI', shape: /^[A-Z0-9]{18}\d{2}$/ },
  wikidata: { name: 'Wikidata id', shape: /^Q[1-9]\d*$/ },
};

/** Numbers of a country's one register of companies, joined by within the country. */
export const COMPANY_NUMBER = 'companynumber';

/** Countries in which each court, state or province counts companies anew: there a number joins nothing. */
export const SEVERAL_REGISTERS = new Set(['AE', 'BA', 'CA', 'DE', 'ES', 'IT', 'MX', 'US']);

/** Registers of companies by their codes at org-id.guide, with their country. */
export const COMPANY_REGISTERS: Readonly<Record<string, string>> = {
  bebcekbo: 'BE',
  czico: 'CZ',
  dkcvr: 'DK',
  gbcoh: 'GB',
  iecro: 'IE',
  nlkvk: 'NL',
  nobrc: 'NO',
  plkrs: 'PL',
};

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
