import { useRef, useState, type RefCallback } from 'react';

interface InPlace<Form extends string> {
  /** The one that is open. */
  readonly open: Form | undefined;
  /** Of what opens it. */
  opener(form: Form): RefCallback<HTMLElement>;
  begin(form: Form): void;
  leave(): void;
}

/** A form where its button stood, or one of several: whoever leaves it is on that button again. */
export function useInPlace<Form extends string>(): InPlace<Form> {
  const [open, setOpen] = useState<Form>();
  const openers = useRef(new Map<Form, HTMLElement>());
  const opener = (form: Form) => (element: HTMLElement | null) => {
    if (element) openers.current.set(form, element);
    else openers.current.delete(form);
  };
  const leave = () => {
    setOpen(undefined);
    // It is drawn anew before the next frame.
    requestAnimationFrame(() => open && openers.current.get(open)?.focus());
  };
  return { open, opener, begin: setOpen, leave };
}
