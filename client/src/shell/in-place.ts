import { useRef, useState, type RefObject } from 'react';

interface InPlace {
  readonly open: boolean;
  /** Of the button that opens it. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  begin(): void;
  leave(): void;
}

/** A form where its button stood: whoever leaves it is on that button again. */
export function useInPlace(): InPlace {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    // It is drawn anew before the next frame.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return { open, opener, begin: () => setOpen(true), leave };
}
