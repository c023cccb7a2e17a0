import { Suspense, lazy } from 'react';
import { whenReachable } from '../api/whenReachable.ts';
import { useDialogs } from './dialogs.ts';
import { useChooser } from './expand.ts';

const Palette = lazy(() => whenReachable(() => import('../palette/Palette.tsx')));
const KeysDialog = lazy(() => whenReachable(() => import('./KeysDialog.tsx')));
const ExpandChooser = lazy(() => whenReachable(() => import('./ExpandChooser.tsx')));
const PathsDialog = lazy(() => whenReachable(() => import('../paths/PathsDialog.tsx')));
const NoteDialog = lazy(() => whenReachable(() => import('./NoteDialog.tsx')));
const ViewsDialog = lazy(() => whenReachable(() => import('./take/ViewsDialog.tsx')));
const ExportDialog = lazy(() => whenReachable(() => import('./take/ExportDialog.tsx')));
const ImportDialog = lazy(() => whenReachable(() => import('../imports/ImportDialog.tsx')));
const IdentityDialog = lazy(() => whenReachable(() => import('../identity/IdentityDialog.tsx')));
const HiddenDialog = lazy(() => whenReachable(() => import('./HiddenDialog.tsx')));

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
