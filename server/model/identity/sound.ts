/** Sounds that languages and ways of transliterating write differently, in this order, longest first. */
const SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/shch|schtsch|chtch/g, 'š'],
  [/tsch|tch/g, 'č'],
  [/sch|sh/g, 'š'],
  [/ch/g, 'č'],
  [/zh(?=.*(?:ov|ow|off|ev|ew|eff|enko|in|ina|ova|owa|ski|skii|sky)$)/g, 'š'],
  [/zh/g, 'z'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/tz|ts/g, 'z'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(?<=[^q])ue/g, 'u'],
  [/ae/g, 'e'],
  [/oe/g, 'o'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/c/g, 'k'],
  [/(?<=[eo])ff?$/g, 'v'],
  [/(.)\1+/g, '$1'],
];

const KNOWN = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** A folded word as it sounds, roughly: Kalashnikov, Kalaschnikow and Kalachnikov are the same, Smith and Smyth too. */
export function soundOf(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  let sound = word;
  for (const [pattern, replacement] of SOUNDS) sound = sound.replace(pattern, replacement);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(word, sound);
  return sound;
}
