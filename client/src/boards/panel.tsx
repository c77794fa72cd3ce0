import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import styles from './panel.module.css';

/** A sheet at the right edge, over the board. */
export function Panel({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const t = useWords('board');
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      size={440}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title }}
    >
      {children}
    </Drawer>
  );
}
