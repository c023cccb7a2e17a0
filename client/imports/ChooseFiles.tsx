import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { checkFiles } from './importing.ts';
import styles from './Imports.module.css';

/** A field to choose files in, or to drop them on. */
export function ChooseFiles() {
  return (
    <DropZone
      className={styles.choose ?? ''}
      aria-label={text.imports.drop}
      onDrop={({ items }) => {
        void Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())).then(check);
      }}
    >
      <FileTrigger allowsMultiple onSelect={(list) => check([...(list ?? [])])}>
        <TextButton look="main" autoFocus>
          {text.imports.choose}
        </TextButton>
      </FileTrigger>
      <span>{text.imports.orDrop}</span>
      <span className={styles.small}>{text.imports.mapping}</span>
    </DropZone>
  );
}

function check(files: readonly File[]): void {
  if (files.length > 0) void checkFiles(files, false);
}
