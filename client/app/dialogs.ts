import { create } from 'zustand';

/** Which window lies over the page. */
export const useDialogs = create<{ keys: boolean }>(() => ({ keys: false }));

export const showKeys = (): void => useDialogs.setState({ keys: true });
