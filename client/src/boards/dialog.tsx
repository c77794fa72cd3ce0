import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';

interface DialogProps {
  title: string;
  onClose(): void;
  size?: string | number;
  children: ReactNode;
}

/** A dialog with a name and a way out. The page behind it never scrolls as a whole, so nothing needs to hold it. */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps) {
  const t = useWords('board');
  return (
    <Modal opened onClose={onClose} title={title} size={size} lockScroll={false} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
    </Modal>
  );
}
