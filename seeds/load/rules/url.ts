import type { Problems, Spot } from '../problems.ts';

/** An address that a reader can open: http or https, nothing else (a `javascript:` link would run). */
export function checkUrl(url: string | null, spot: Spot, what: string, problems: Problems): void {
  if (url === null || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return;
  problems.error(
    spot,
    `Expected \`url\` of ${what} as an address that begins with https:// or http://, found "${url}".`,
  );
}
