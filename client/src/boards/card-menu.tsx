import { Menu } from '@mantine/core';
import { IconArchive, IconArrowsMove, IconHandGrab, IconLink, IconPlayerStop, IconWindowMaximize } from '@tabler/icons-react';
import { useEffect, useReducer } from 'react';
import type { Tactic } from '../generated/rows.js';
import { useWords } from '../shell/words.js';
import { useRow } from '../sync/index.js';
import { useBoardActs } from './acts.js';
import type { CardActs } from './board-context.js';
import styles from './board.module.css';

export interface OpenMenu {
  readonly id: string;
  readonly button: HTMLElement;
}

interface CardMenuProps {
  menu: OpenMenu | undefined;
  onClose(): void;
  onMove(tactic: Tactic): void;
  onStop(tactic: Tactic): void;
  address(tacticId: string): string;
  acts: CardActs;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** One menu for all cards of the board: it opens over the button that was pressed. */
export function CardMenu({ menu, onClose, onMove, onStop, address, acts }: CardMenuProps) {
  const t = useWords('board');
  const { archive } = useBoardActs();
  const tactic = useRow('tactic', menu?.id);
  // A phone that is turned moves the button, and the menu has to stay with it.
  const [, placeAgain] = useReducer((turns: number) => turns + 1, 0);
  useEffect(() => {
    addEventListener('resize', placeAgain);
    return () => removeEventListener('resize', placeAgain);
  }, []);
  useEffect(() => {
    menu?.button.setAttribute('aria-expanded', 'true');
    return () => menu?.button.setAttribute('aria-expanded', 'false');
  }, [menu]);
  if (!menu || !tactic) return null;
  const box = menu.button.getBoundingClientRect();
  const close = () => {
    onClose();
    menu.button.focus();
  };
  return (
    <Menu opened onClose={close} returnFocus={false} position="bottom-end" width={220} trapFocus>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className={styles.proxy}
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('cardMenu', { title: tactic.title })}>
        <Menu.Item leftSection={<IconWindowMaximize {...icon} />} onClick={() => acts.open(tactic.id)}>
          {t('open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHandGrab {...icon} />} onClick={() => acts.pickUp(tactic.id, 'tap')}>
          {t('pickUp')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsMove {...icon} />} onClick={() => onMove(tactic)}>
          {t('moveToDots')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLink {...icon} />}
          onClick={() => void navigator.clipboard.writeText(new URL(address(tactic.id).split('?')[0] ?? '', location.href).href)}
        >
          {t('copyLink')}
        </Menu.Item>
        <Menu.Divider />
        {tactic.stage !== 'stopped' && (
          <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={() => onStop(tactic)}>
            {t('stopDots')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => archive([tactic.id])}>
          {t('archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
