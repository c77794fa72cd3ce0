import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import { useEscape, useReturnFocus } from './escape.js';

interface DialogProps {
  title: string;
  onClose(): void;
  size?: string | number;
  children: ReactNode;
}

/** A dialog with a name and a way out. The page behind it never scrolls as a whole, so nothing needs to hold it. */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps) {
  const t = useWords('board');
  const inside = useEscape(onClose);
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} size={size} lockScroll={false} closeOnEscape={false} closeButtonProps={{ 'aria-label': t('close') }}>
      <div ref={inside}>{children}</div>
    </Modal>
  );
}
