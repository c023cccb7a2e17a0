import { create } from 'zustand';

/** What a person chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

const KEY = 'liaison.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

interface ThemeState {
  choice: ThemeChoice;
  choose: (choice: ThemeChoice) => void;
}

/** The theme that was chosen; writing it repaints the page and is remembered on this device. */
export const useTheme = create<ThemeState>((set) => ({
  choice: remembered(),
  choose(choice) {
    remember(choice);
    set({ choice });
    paint(choice);
  },
}));

/** Puts the theme on the page and follows the device from then on. Called once, before the first paint. */
export function startTheme(): void {
  paint(useTheme.getState().choice);
  dark.addEventListener('change', () => paint(useTheme.getState().choice));
}

function paint(choice: ThemeChoice): void {
  const theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  document.documentElement.dataset.theme = theme;
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Storage can be forbidden; the page then follows the device.
    return 'system';
  }
}

function remember(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The choice still holds until the page is closed.
  }
}
