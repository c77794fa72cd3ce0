import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { v4 } from 'uuid';
import form from './form.module.css';
import { useRefusalText } from './refusal-text.js';

export interface Submit {
  readonly busy: boolean;
  /** One sentence about what went wrong; the form keeps what was typed. */
  readonly problem: string | undefined;
  /** By field name. */
  readonly fields: Readonly<Record<string, string>>;
  submit(event?: FormEvent): void;
  clear(): void;
}

/**
 * Runs a form. `run` gets an act id that stays the same until the form has gone through, so that a repeated attempt
 * does nothing twice. A thrown string is a sentence for the person.
 */
export function useSubmit(run: (act: string) => Promise<void>): Submit {
  const refusals = useRefusalText();
  const act = useRef(v4());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [fields, setFields] = useState<Record<string, string>>({});
  const clear = () => {
    setProblem(undefined);
    setFields({});
  };
  const work = async () => {
    setBusy(true);
    clear();
    try {
      await run(act.current);
      act.current = v4();
    } catch (error) {
      if (error instanceof Problem) {
        setProblem(error.message);
        setFields(error.fields);
      } else {
        setProblem(refusals.sentence(error));
        setFields(refusals.fields(error));
        // Another input with the same act would be refused.
        act.current = v4();
      }
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    fields,
    clear,
    submit: (event) => {
      event?.preventDefault();
      if (!busy) void work();
    },
  };
}

/** What a form tells the person instead of going through. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** At the top of a form; takes the focus, so that nobody misses it. */
export function ProblemNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (children) note.current?.focus();
  }, [children]);
  if (!children) return null;
  return (
    <div className={form.problem} role="alert" tabIndex={-1} ref={note}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
