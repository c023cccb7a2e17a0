import { Suspense, lazy } from 'react';
import { useDialogs } from './dialogs.ts';
import { useChooser } from './expand.ts';

const Palette = lazy(() => import('../palette/Palette.tsx'));
const KeysDialog = lazy(() => import('./KeysDialog.tsx'));
const ExpandChooser = lazy(() => import('./ExpandChooser.tsx'));
const PathsDialog = lazy(() => import('../paths/PathsDialog.tsx'));
const NoteDialog = lazy(() => import('./NoteDialog.tsx'));
const ViewsDialog = lazy(() => import('./take/ViewsDialog.tsx'));
const ExportDialog = lazy(() => import('./take/ExportDialog.tsx'));
const ImportDialog = lazy(() => import('../imports/ImportDialog.tsx'));
const IdentityDialog = lazy(() => import('../identity/IdentityDialog.tsx'));
const HiddenDialog = lazy(() => import('./HiddenDialog.tsx'));

/** The window that lies over the page, if one does; its code comes when it is first opened. */
export function Windows() {
  const open = useDialogs((dialogs) => dialogs.open);
  const choosing = useChooser((chooser) => chooser.open !== null);
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeysDialog />}
      {open === 'paths' && <PathsDialog />}
      {open === 'note' && <NoteDialog />}
      {open === 'views' && <ViewsDialog />}
      {open === 'export' && <ExportDialog />}
      {open === 'import' && <ImportDialog />}
      {open === 'identity' && <IdentityDialog />}
      {open === 'hidden' && <HiddenDialog />}
      {choosing && <ExpandChooser />}
    </Suspense>
  );
}
