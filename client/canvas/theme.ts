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
  /** Colour of a kind or of a group of categories, by the name of its token. */
  token(name: string): string;
}

/** Reads the tokens that hold for an element now; an unknown token is drawn in the quiet colour. */
export function readTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const or = (name: string, fallback: string) => read(name) || fallback;
  const quiet = or('quiet', 'gray');
  return {
    ground: or('ground', 'white'),
    surface: or('surface', 'white'),
    ink: or('ink', 'black'),
    accent: or('accent', 'blue'),
    focus: or('focus', 'blue'),
    denied: or('denied', 'red'),
    disputed: or('disputed', 'orange'),
    retracted: or('retracted', 'gray'),
    token: (name) => read(name) || quiet,
  };
}

/** Calls back when the page changes between light and dark; returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  });
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  preference.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    preference.removeEventListener('change', callback);
  };
}
