import { liaison } from '../state/index.ts';
import { TextButton } from '../ui/TextButton.tsx';

interface EntityLinkProps {
  id: string;
  name: string;
}

/** A name that opens its panel. */
export function EntityLink({ id, name }: EntityLinkProps) {
  const open = () => liaison.getState().actions.reveal({ show: 'entity', id });
  return (
    <TextButton look="link" onPress={open}>
      {name}
    </TextButton>
  );
}
