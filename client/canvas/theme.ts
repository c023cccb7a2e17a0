/** The colours that the canvas draws with, read from the page's tokens. */
export interface CanvasTheme {
  ground: string;
  surface: string;
  ink: string;
  accent: string;
  focus: string;
  denied: string;
  disputed: string;
  retracted: string;
  /** Whether what steps back must still be plain to see: more contrast was asked for, or colours are forced. */
  strong: boolean;
  /** Colour of a kind or of a group of categories, by the name of its token. */
  token(name: string): string;
}

/**
 * Reads the tokens that hold for an element now; an unknown token is drawn in the quiet colour. Where the
 * system forces its own few colours, those are used: marks, dashes and words tell the rest.
 */
export function readTheme(element: Element): CanvasTheme {
  if (matches(FORCED)) return forcedTheme(element);
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const or = (name: string, fallback: string) => read(name) || fallback;
  const strong = matches(CONTRAST);
  const quiet = strong ? or('ink', 'black') : or('quiet', 'gray');
  return {
    ground: or('ground', 'white'),
    surface: or('surface', 'white'),
    ink: or('ink', 'black'),
    accent: or('accent', 'blue'),
    focus: or('focus', 'blue'),
    denied: or('denied', 'red'),
    disputed: or('disputed', 'orange'),
    retracted: or('retracted', 'gray'),
    strong,
    token: remembered((name) => (strong && name === 'quiet' ? quiet : read(name) || quiet)),
  };
}

/** Whether two readings give the same colours: dialogs touch the page's own style too, and change none. */
export function sameTheme(one: CanvasTheme, other: CanvasTheme): boolean {
  const plain = (theme: CanvasTheme) => JSON.stringify({ ...theme, quiet: theme.token('quiet') });
  return plain(one) === plain(other);
}

/** Asking the page for a token makes it work out its styles: each is asked for once. */
function remembered(token: CanvasTheme['token']): CanvasTheme['token'] {
  const known = new Map<string, string>();
  return (name) => {
    const colour = known.get(name) ?? token(name);
    known.set(name, colour);
    return colour;
  };
}

const FORCED = '(forced-colors: active)';
const CONTRAST = '(prefers-contrast: more)';

const matches = (query: string): boolean => window.matchMedia(query).matches;

function forcedTheme(element: Element): CanvasTheme {
  const probe = document.createElement('span');
  element.append(probe);
  const system = (name: string) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const [ground, ink, accent, focus] = [
    system('Canvas'),
    system('CanvasText'),
    system('Highlight'),
    system('LinkText'),
  ];
  probe.remove();
  return {
    ground,
    surface: ground,
    ink,
    accent,
    focus,
    denied: ink,
    disputed: ink,
    retracted: ink,
    strong: true,
    token: () => ink,
  };
}

/** Calls back when the page may have changed between light and dark, or in contrast; returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  });
  const preferences = ['(prefers-color-scheme: dark)', FORCED, CONTRAST].map((query) =>
    window.matchMedia(query),
  );
  for (const preference of preferences) preference.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    for (const preference of preferences) preference.removeEventListener('change', callback);
  };
}
