/** How people say that something is from a country, by ISO 3166-1 alpha-2: "Chinese firms". */
const ADJECTIVES: Record<string, string> = {
  AE: 'Emirati',
  AR: 'Argentine',
  AT: 'Austrian',
  AU: 'Australian',
  BE: 'Belgian',
  BR: 'Brazilian',
  BY: 'Belarusian',
  CA: 'Canadian',
  CH: 'Swiss',
  CL: 'Chilean',
  CN: 'Chinese',
  CO: 'Colombian',
  CU: 'Cuban',
  CZ: 'Czech',
  DE: 'German',
  DK: 'Danish',
  EG: 'Egyptian',
  ES: 'Spanish',
  FI: 'Finnish',
  FR: 'French',
  GB: 'British',
  GR: 'Greek',
  HK: 'Hong Kong',
  HU: 'Hungarian',
  ID: 'Indonesian',
  IE: 'Irish',
  IL: 'Israeli',
  IN: 'Indian',
  IQ: 'Iraqi',
  IR: 'Iranian',
  IT: 'Italian',
  JP: 'Japanese',
  KE: 'Kenyan',
  KP: 'North Korean',
  KR: 'South Korean',
  KZ: 'Kazakh',
  MX: 'Mexican',
  MY: 'Malaysian',
  NG: 'Nigerian',
  NL: 'Dutch',
  NO: 'Norwegian',
  NZ: 'New Zealand',
  PH: 'Philippine',
  PK: 'Pakistani',
  PL: 'Polish',
  PT: 'Portuguese',
  QA: 'Qatari',
  RO: 'Romanian',
  RS: 'Serbian',
  RU: 'Russian',
  SA: 'Saudi',
  SE: 'Swedish',
  SG: 'Singaporean',
  SY: 'Syrian',
  TH: 'Thai',
  TR: 'Turkish',
  TW: 'Taiwanese',
  UA: 'Ukrainian',
  US: 'American',
  VE: 'Venezuelan',
  VN: 'Vietnamese',
  ZA: 'South African',
};

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** A country's name by its code; a code that is none comes back as it is. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Chinese", or null where we know of no such word. */
export const countryAdjective = (code: string): string | null => ADJECTIVES[code] ?? null;
