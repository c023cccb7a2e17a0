import { ChevronDown } from 'lucide-react';
import { MenuTrigger, Popover } from 'react-aria-components';
import type { EntityDetails } from '../../api/details.ts';
import type { RelationCountAnswer } from '../../api/types.ts';
import { EntityNote } from '../../app/EntityNote.tsx';
import { bring } from '../../app/bring.ts';
import { expandBy } from '../../app/expand.ts';
import { typeOf } from '../../app/knowledge.ts';
import { drawable, neighbours } from '../../graph/index.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuList } from '../../ui/MenuList.tsx';
import menu from '../../ui/Menu.module.css';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';

interface EntityActionsProps {
  entity: EntityDetails;
}

/** How much of it is on the canvas, and what can be done with it there. */
export function EntityActions({ entity }: EntityActionsProps) {
  const { id, relationCounts } = entity;
  const data = useLiaison((state) => state.data);
  const inView = useLiaison((state) => state.view.entities);
  const { hide, onlyThese } = useLiaison((state) => state.actions);
  const all = relationCounts.reduce((sum, row) => sum + row.count, 0);
  if (!inView.includes(id)) {
    return (
      <div className={shared.actions}>
        <TextButton onPress={() => void bring(id)}>{text.entity.addToCanvas}</TextButton>
      </div>
    );
  }
  const shown = Object.values(data.relations).filter(
    ({ from, to, ...relation }) =>
      (from === id || to === id) && inView.includes(from) && inView.includes(to) && drawable(relation),
  ).length;
  return (
    <div className={shared.head}>
      <p className={shared.quiet}>{text.entity.onCanvas(Math.min(shown, all), all)}</p>
      <div className={shared.actions}>
        <MenuTrigger>
          <TextButton isDisabled={all === 0}>
            {text.entity.expand}
            <Icon of={ChevronDown} />
          </TextButton>
          <Popover className={menu.popover ?? ''} placement="bottom start">
            <MenuList label={text.entity.expand} groups={groupsOf(id, all, relationCounts)} />
          </Popover>
        </MenuTrigger>
        <TextButton
          look="quiet"
          onPress={() => onlyThese([id, ...neighbours(data, id)].filter((one) => inView.includes(one)))}
        >
          {text.entity.onlyThese}
        </TextButton>
        <TextButton look="quiet" onPress={() => hide([id])}>
          {text.entity.hide}
        </TextButton>
      </div>
      <EntityNote id={id} />
    </div>
  );
}

function groupsOf(id: string, all: number, counts: readonly RelationCountAnswer[]) {
  const byType = new Map<string, number>();
  for (const row of counts) byType.set(row.type, (byType.get(row.type) ?? 0) + row.count);
  const types = [...byType].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
  return [
    {
      id: 'all',
      actions: [
        { id: 'all', label: text.entity.expandAll, note: String(all), act: () => void expandBy(id, null) },
      ],
    },
    {
      id: 'types',
      actions: types.map(([type, count]) => ({
        id: type,
        label: typeOf(type)?.noun ?? type,
        note: String(count),
        act: () => void expandBy(id, [type]),
      })),
    },
  ];
}
