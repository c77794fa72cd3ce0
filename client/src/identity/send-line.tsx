import { Button } from '@mantine/core';
import form from '../shell/form.module.css';

interface LineProps {
  send: string;
  busy: boolean;
  /** What was done; empty until it is. */
  done: string;
}

/** The foot of a form that stays where it is: its button, and beside it that it went through. */
export function SendLine({ send, busy, done }: LineProps) {
  return (
    <div className={form.line}>
      <Button type="submit" variant="default" loading={busy}>
        {send}
      </Button>
      <span className={form.good} role="status">
        {done}
      </span>
    </div>
  );
}
