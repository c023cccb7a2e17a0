import { create } from 'zustand';

/** A window over the page. */
export type DialogName =
  | 'keys'
  | 'palette'
  | 'filters'
  | 'paths'
  | 'note'
  | 'hidden'
  | 'views'
  | 'export'
  | 'import'
  | 'lens'
  | 'identity';

interface Dialogs {
  open: DialogName | null;
  /** What the window is about: the entity of a note, the ends of a path. */
  about: readonly string[];
}

/** Which window lies over the page; at most one. */
export const useDialogs = create<Dialogs>(() => ({ open: null, about: [] }));

export const showDialog = (open: DialogName, about: readonly string[] = []): void =>
  useDialogs.setState({ open, about });

export const closeDialog = (): void => useDialogs.setState({ open: null, about: [] });
