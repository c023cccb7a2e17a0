const KEY = 'liaison.write';

/**
 * Takes the write token off an address like `…/#write=<token>` and keeps it for this tab, so that
 * it never travels with a copied link. Called once, before the rest of the address is read.
 */
export function takeWriteToken(page: Window): void {
  const fragment = new URLSearchParams(page.location.hash.slice(1));
  const token = fragment.get('write');
  if (token === null) return;
  page.sessionStorage.setItem(KEY, token);
  fragment.delete('write');
  const rest = fragment.toString();
  const { pathname, search } = page.location;
  page.history.replaceState(page.history.state, '', `${pathname}${search}${rest ? `#${rest}` : ''}`);
}

/** What requests that change data carry; null when this tab was opened without one. */
export const writeToken = (): string | null => window.sessionStorage.getItem(KEY);
