import type { KeyboardEvent } from 'react';

/** Escape leaves the form in which it is typed and nothing around it. While a letter is composed, the key belongs to that letter. */
export const leavesByEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
