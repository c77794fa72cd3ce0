import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useRow, useSync, type Conflict } from '../sync/index.js';
import { closeDialog } from './dialogs.js';
import { useFieldText } from './field-text.js';
import frame from './frame.module.css';
import { useWords } from './words.js';

interface Part {
  readonly conflict: Conflict;
  readonly field: string;
  readonly value: unknown;
  set(value: unknown): void;
}

/** Before, mine and theirs of one field, and what shall stand. Text can be written together. */
function FieldVersions({ conflict, field, value, set }: Part) {
  const t = useWords('shell');
  const text = useFieldText();
  const { base, mine, theirs } = conflict;
  const isText =
    [base[field], mine[field], theirs[field]].every((each) => each === null || typeof each === 'string') &&
    !/(Id|Key|On|State|^state|^stage|^strand|^level|^object|^confidence|^handling|^outcome)$/.test(field);
  return (
    <div className={frame.version}>
      <h3>{text.name(field)}</h3>
      <div className={frame.both}>
        <div>
          <b>{t('conflictBefore')}</b>
          {text.value(field, base[field])}
        </div>
        <div>
          <b>{t('conflictMine')}</b>
          {text.value(field, mine[field])}
          <button type="button" className={frame.action} onClick={() => set(mine[field])}>
            {t('takeMine')}
          </button>
        </div>
        <div>
          <b>{t('conflictTheirs')}</b>
          {text.value(field, theirs[field])}
          <button type="button" className={frame.action} onClick={() => set(theirs[field])}>
            {t('takeTheirs')}
          </button>
        </div>
      </div>
      {isText ? (
        <Textarea
          label={t('conflictMerged')}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.currentTarget.value)}
          autosize
          minRows={1}
        />
      ) : (
        <p>
          {t('conflictMerged')}: <b>{text.value(field, value)}</b>
        </p>
      )}
    </div>
  );
}

function OneConflict({ conflict, onDone }: { conflict: Conflict; onDone(): void }) {
  const t = useWords('shell');
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() =>
    Object.fromEntries(conflict.fields.map((field) => [field, conflict.merged[field] ?? conflict.mine[field]])),
  );
  const { changedBy, title, statement, name } = (useRow(conflict.kind, conflict.id) ?? {}) as Readonly<Record<string, unknown>>;
  const person = useRow('person', typeof changedBy === 'string' ? changedBy : undefined);
  const label = [title, statement, name].find((each) => typeof each === 'string');
  const finish = (settle: () => void) => {
    settle();
    onDone();
  };
  return (
    <>
      <p>{t('conflictText', { name: person?.displayName ?? t('somebody'), title: label ?? conflict.says })}</p>
      <div className={frame.versions}>
        {conflict.fields.map((field) => (
          <FieldVersions
            key={field}
            conflict={conflict}
            field={field}
            value={values[field]}
            set={(value) => setValues((now) => ({ ...now, [field]: value }))}
          />
        ))}
      </div>
      <div className={frame.line}>
        <Button onClick={() => finish(() => conflict.resolve(values))}>{t('conflictSave')}</Button>
        <Button variant="default" onClick={() => finish(() => conflict.discard())}>
          {t('conflictDiscard')}
        </Button>
      </div>
    </>
  );
}

/** Mine, theirs and both together, one conflict after the other. Closing it leaves everything as it is. */
export default function ConflictDialog() {
  const t = useWords('shell');
  const { conflicts } = useSync();
  const first = conflicts[0];
  if (!first) return null;
  return (
    <Modal opened onClose={() => closeDialog()} title={t('conflictTitle')} size={720} closeButtonProps={{ 'aria-label': t('close') }}>
      <OneConflict key={first.act} conflict={first} onDone={conflicts.length > 1 ? () => undefined : () => closeDialog()} />
    </Modal>
  );
}
