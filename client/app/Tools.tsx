import { LassoSelect, ListFilter, Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FiltersDialog } from '../filters/FiltersDialog.tsx';
import { filtering } from '../graph/index.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { LayoutMenu } from './LayoutMenu.tsx';
import { useControls } from './controls.ts';
import { closeDialog, showDialog, useDialogs } from './dialogs.ts';
import styles from './Tools.module.css';

/** What is done to the picture as a whole. */
export function Tools() {
  const controls = useControls((state) => state.controls);
  const [box, setBox] = useState(false);
  const [overview, setOverview] = useState(false);
  const words = text.tools;
  const off = controls === null;
  const toggleBox = () => {
    controls?.setBoxSelect(!box);
    setBox(!box);
  };
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={words.group} aria-orientation="vertical">
        <span data-wide>
          <IconButton
            icon={Plus}
            label={words.zoomIn}
            placement="left"
            isDisabled={off}
            onPress={() => controls?.zoomIn()}
          />
        </span>
        <span data-wide>
          <IconButton
            icon={Minus}
            label={words.zoomOut}
            placement="left"
            isDisabled={off}
            onPress={() => controls?.zoomOut()}
          />
        </span>
        <IconButton
          icon={Maximize}
          label={words.fit}
          placement="left"
          isDisabled={off}
          onPress={() => controls?.fit()}
        />
        <IconButton
          icon={LassoSelect}
          label={words.box}
          tip={box ? words.boxOn : words.box}
          placement="left"
          isDisabled={off}
          pressed={box}
          onPress={toggleBox}
        />
        <span data-wide>
          <IconButton
            icon={MapIcon}
            label={words.overview}
            placement="left"
            isDisabled={off}
            pressed={overview}
            onPress={() => setOverview(!overview)}
          />
          <LayoutMenu />
          <FiltersButton />
        </span>
      </div>
      {overview && <Overview />}
    </>
  );
}

function FiltersButton() {
  const open = useDialogs((dialogs) => dialogs.open === 'filters');
  const active = useLiaison((state) => filtering(state.view.filters));
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor}>
        <IconButton
          icon={ListFilter}
          label={text.filters.title}
          placement="left"
          aria-expanded={open}
          pressed={active}
          onPress={() => (open ? closeDialog() : showDialog('filters'))}
        />
      </span>
      <FiltersDialog anchor={anchor} />
    </>
  );
}

function Overview() {
  const controls = useControls((state) => state.controls);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    controls?.overview(element);
    return () => controls?.overview(null);
  }, [controls, element]);
  return <div ref={setElement} className={styles.overview} role="img" aria-label={text.tools.overview} />;
}
