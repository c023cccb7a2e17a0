import { create } from 'zustand';

/** Whether the strip lies over the page where there is no room beside it, on a phone. */
export const useUnfolded = create<{ shown: boolean }>(() => ({ shown: false }));

export const unfoldStrip = (): void => useUnfolded.setState({ shown: true });

export const foldStrip = (): void => useUnfolded.setState({ shown: false });
