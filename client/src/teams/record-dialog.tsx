import { Button, Modal, MultiSelect, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useState, type ReactNode } from 'react';
import { Problem, ProblemNote, useSubmit } from '../shell/form.js';
import form from '../shell/form.module.css';
import { useRefusalText } from '../shell/refusal-text.js';
import { useTeamWords } from './words.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Kind = 'text' | 'email' | 'date' | 'number' | 'area' | 'lines' | 'choice' | 'search' | 'many';

/** One field of a record: how it is asked for. `lines` is a list of texts, one on each line. */
export interface FieldOf<Values> {
  readonly name: keyof Values & string;
  readonly label: string;
  readonly kind: Kind;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  readonly locked?: boolean;
  readonly required?: boolean;
}

interface Props<Values> {
  readonly title: string;
  readonly text?: string;
  readonly fields: readonly FieldOf<Values>[];
  readonly values: Values;
  readonly sendText?: string;
  save(values: Values, act: string): Promise<void>;
  onClose(): void;
  /** Below the fields. */
  readonly children?: ReactNode;
}

interface FieldProps<Values> {
  readonly field: FieldOf<Values>;
  readonly value: unknown;
  readonly problem: string | undefined;
  set(value: unknown): void;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function Field<Values>({ field, value, problem, set }: FieldProps<Values>) {
  const t = useTeamWords();
  const label = field.required || field.locked ? field.label : t('optional', { label: field.label });
  const shared = { label, description: field.hint, error: problem, name: field.name, disabled: field.locked ?? false };
  const onText = (event: { currentTarget: { value: string } }) => set(event.currentTarget.value);
  const data = [...(field.choices ?? [])];
  if (field.kind === 'area') return <Textarea {...shared} value={text(value)} onChange={onText} autosize minRows={2} />;
  if (field.kind === 'lines')
    return <Textarea {...shared} value={list(value).join('\n')} onChange={(event) => set(event.currentTarget.value.split('\n'))} autosize minRows={3} />;
  if (field.kind === 'choice') return <NativeSelect {...shared} value={text(value)} onChange={onText} data={data} />;
  if (field.kind === 'search')
    return (
      <Select
        {...shared}
        value={text(value) || null}
        onChange={set}
        data={data}
        searchable
        nothingFoundMessage={t('noneFound')}
        comboboxProps={{ withinPortal: true }}
      />
    );
  if (field.kind === 'many')
    return <MultiSelect {...shared} value={list(value)} onChange={set} data={data} searchable nothingFoundMessage={t('noneFound')} hidePickedOptions />;
  return (
    <TextInput
      {...shared}
      type={field.kind === 'number' ? 'text' : field.kind}
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      value={text(value)}
      onChange={onText}
    />
  );
}

// Short fields share a line; these take a whole one.
const wide = new Set<Kind>(['area', 'lines', 'many', 'search']);

function inLines<Values>(fields: readonly FieldOf<Values>[]): FieldOf<Values>[][] {
  const lines: FieldOf<Values>[][] = [];
  for (const field of fields) {
    const last = lines.at(-1);
    if (!wide.has(field.kind) && last && last.length === 1 && last[0] && !wide.has(last[0].kind)) last.push(field);
    else lines.push([field]);
  }
  return lines;
}

/** Edits one record of the directory. What was typed stays until it is saved or the dialog is closed. */
export function RecordDialog<Values extends object>({ title, text: intro, fields, values, sendText, save, onClose, children }: Props<Values>) {
  const t = useTeamWords();
  const [now, setNow] = useState<Values>(values);
  const refusals = useRefusalText();
  const edit = useSubmit(async (act) => {
    const missing = fields.filter((field) => field.required && !String(now[field.name] ?? '').trim());
    if (missing.length) throw new Problem(t('missing'), Object.fromEntries(missing.map((field) => [field.name, refusals.field('required')])));
    await save(now, act);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={title} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={edit.submit} noValidate>
        <div className={form.form} style={{ padding: 0 }}>
          {intro ? <p className={form.note}>{intro}</p> : null}
          <ProblemNote>{edit.problem}</ProblemNote>
          {inLines(fields).map((line) => (
            <div key={line[0]?.name} className={form.two}>
              {line.map((field) => (
                <Field
                  key={field.name}
                  field={field}
                  value={now[field.name]}
                  problem={edit.fields[field.name]}
                  set={(value) => setNow((before) => ({ ...before, [field.name]: value }))}
                />
              ))}
            </div>
          ))}
          {children}
          <div className={form.ends}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={edit.busy}>
              {sendText ?? t('save')}
            </Button>
          </div>
        </div>
      </form>
    </Modal>
  );
}

/** Only what the person changed: some may change a part of a record only, and an untouched field must not overwrite another's change. */
export function changedIn<Values extends object>(now: Values, before: Values): Partial<Values> {
  const names = Object.keys(now) as (keyof Values)[];
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const changed: Partial<Values> = {};
  for (const name of names) if (!same(now[name], before[name])) changed[name] = now[name];
  return changed;
}

/** An empty field is sent as nothing at all, so that the server empties it. */
export function orNull(value: string | null | undefined): string | null {
  return value?.trim() || null;
}
