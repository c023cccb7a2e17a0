export { openAddressBar } from './addressBar.ts';
export type { StoredAddressBar } from './addressBar.ts';
export { changesSince, sinceFrozen } from './changesSince.ts';
export type { Since } from './changesSince.ts';
export { differences } from './differences.ts';
export { freezeView } from './freezeView.ts';
export { openFragment } from './openFragment.ts';
export {
  deleteView,
  listViews,
  openSavedView,
  renameView,
  replaceSavedView,
  saveView,
} from './savedViews.ts';
export { keepText, shareableAddress } from './shareableAddress.ts';
export type * from './types.ts';
export { readViewFile, viewFile } from './viewFile.ts';
export { dayWords } from './words.ts';
