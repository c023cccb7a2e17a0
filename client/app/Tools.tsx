import { LassoSelect, Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useControls } from './controls.ts';
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
        <IconButton
          icon={Plus}
          label={words.zoomIn}
          placement="left"
          isDisabled={off}
          onPress={() => controls?.zoomIn()}
        />
        <IconButton
          icon={Minus}
          label={words.zoomOut}
          placement="left"
          isDisabled={off}
          onPress={() => controls?.zoomOut()}
        />
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
        <IconButton
          icon={MapIcon}
          label={words.overview}
          placement="left"
          isDisabled={off}
          pressed={overview}
          onPress={() => setOverview(!overview)}
        />
      </div>
      {overview && <Overview />}
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
